using Catalog;
using Catalog.Selection;
using Catalog.Selection.Scores;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Scores;

/// <summary>Weighted scoring of a case: weights first, then one candidate a sitting, then the result and what would change it.</summary>
public sealed partial class ScoresPage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "scores";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private ScoresForm? Sent { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    private string? DoneAct { get; set; }

    [Inject]
    private ReadScores Scores { get; set; } = null!;

    [Inject]
    private SetWeights Set { get; set; } = null!;

    [Inject]
    private GiveScores Give { get; set; } = null!;

    [Inject]
    private TakePrices Take { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private ScoreSheet? Sheet { get; set; }

    private string? Refusal { get; set; }

    /// <summary>The form as it was typed, when it was refused.</summary>
    private ScoresForm? Typed => Refusal is null ? null : Sent;

    private ScoresAct? Done => Enum.TryParse<ScoresAct>(DoneAct, out var act) && Enum.IsDefined(act) ? act : null;

    private bool MayChange => Sheet is { IsClosed: false } && Reader.WorksFor(Sheet.Municipality);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await Scores.RunAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task ActAsync()
    {
        if (Sheet is null || Sent is not { Act: { } act } sent)
        {
            return;
        }

        var which = new SelectionRef(SelectionId.From(Id), sent.SeenVersion);
        var done = await (act switch
        {
            ScoresAct.Weights => Set.RunAsync(which, sent.Weights(), Reader, CancellationToken.None),
            ScoresAct.Scores => Give.RunAsync(which, sent.Offering ?? string.Empty, sent.Given(), Reader, CancellationToken.None),
            _ => Take.RunAsync(which, Reader, CancellationToken.None),
        });
        if (done.IsDone)
        {
            Navigation.NavigateTo($"/selections/{Id}/scores?done={act}" + (sent.Offering is null ? "" : "#scores-" + sent.Offering));
            return;
        }

        Refusal = FaultText.Of(done.Fault);
        await LoadAsync();
    }
}
