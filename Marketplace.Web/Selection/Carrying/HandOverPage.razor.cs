using Catalog;
using Catalog.Selection;
using Catalog.Selection.Carrying;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Carrying;

/// <summary>A posted form of the page of hand-overs: with a colleague it hands over, without one it takes.</summary>
public sealed class CarryingForm
{
    public int? SeenVersion { get; set; }

    public string? To { get; set; }

    public string? Words { get; set; }
}

/// <summary>Who carries a case: hand it to a colleague, take what was handed over, see how it came to that.</summary>
public sealed partial class HandOverPage
{
    /// <summary>The name under which both forms are received.</summary>
    public const string Form = "carry";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private CarryingForm? Sent { get; set; }

    [Inject]
    private Carrier Carriers { get; set; } = null!;

    [Inject]
    private SelectionSheets Sheets { get; set; } = null!;

    [Inject]
    private HandOver Hand { get; set; } = null!;

    [Inject]
    private TakeOver Take { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SelectionSheet? Case { get; set; }

    private CarrierSheet? Sheet { get; set; }

    private string? Refusal { get; set; }

    private bool MayChange => Case is not null && Reader.WorksFor(Case.Municipality);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        Case = (await Sheets.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None)).Value;
        Sheet = (await Carriers.OfAsync(SelectionId.From(Id), Reader, CancellationToken.None)).Value;
        if (Case is null || Sheet is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ActAsync()
    {
        if (Case is null || Sent is not { } sent)
        {
            return;
        }

        var which = new SelectionRef(SelectionId.From(Id), sent.SeenVersion);
        var done = sent.To is { } to
            ? await Hand.RunAsync(which, to, sent.Words ?? string.Empty, Reader, CancellationToken.None)
            : await Take.RunAsync(which, Reader, CancellationToken.None);
        if (done.IsDone)
        {
            Navigation.NavigateTo(sent.To is null ? $"/selections/{Id}" : $"/selections/{Id}/hand-over");
            return;
        }

        Refusal = FaultText.Of(done.Fault);
        await LoadAsync();
    }
}
