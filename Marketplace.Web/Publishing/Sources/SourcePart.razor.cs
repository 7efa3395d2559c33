using Catalog;
using Catalog.Publishing.Sources;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Sources;

/// <summary>What is typed of a source.</summary>
public sealed class SourceInput
{
    public string? Url { get; set; }

    public bool SubmitsItself { get; set; }
}

/// <summary>Where a listing's file lies (取得元), on the page of its draft.</summary>
public sealed partial class SourcePart
{
    private const string Form = "source";

    [Parameter, EditorRequired]
    public required string Code { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private SourceInput? Source { get; set; }

    [Inject]
    private SourceSheets Sheets { get; set; } = null!;

    [Inject]
    private RegisterSource Registering { get; set; } = null!;

    [Inject]
    private AskForReading Asking { get; set; } = null!;

    [Inject]
    private RemoveSource Removing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SourceSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private string Address => $"/vendor/listings/{Uri.EscapeDataString(Code)}";

    protected override async Task OnParametersSetAsync()
    {
        Reader = await Current.GetAsync();
        Sheet = (await Sheets.FindAsync(Code, Reader, CancellationToken.None)).Value;
        Source ??= new SourceInput { Url = Sheet?.Url, SubmitsItself = Sheet?.SubmitsItself ?? false };
    }

    private async Task RegisterAsync() =>
        Go(await Registering.RunAsync(new SourceOrder(Code, Source!.Url ?? string.Empty, Source.SubmitsItself), Reader, CancellationToken.None));

    private async Task ReadAsync() => Go(await Asking.RunAsync(Code, Reader, CancellationToken.None));

    private async Task RemoveAsync() => Go(await Removing.RunAsync(Code, Reader, CancellationToken.None));

    private void Go(Outcome done)
    {
        if (done.IsDone)
        {
            Navigation.NavigateTo($"{Address}#source");
            return;
        }

        Refusal = done.Fault;
    }
}
