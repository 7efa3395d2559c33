using Catalog;
using Catalog.Publishing.Reviews;
using Catalog.Publishing.Standing;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Standing;

/// <summary>Why new orders are to stop.</summary>
public sealed class StopInput
{
    public string? Reason { get; set; }
}

/// <summary>What a listing lacks, as a curator types it; or the number of the gap that is closed.</summary>
public sealed class GapInput
{
    public string? What { get; set; }

    public string? Question { get; set; }

    public DateOnly? DueOn { get; set; }

    public int Number { get; set; }
}

/// <summary>One published listing as a curator looks after it: stop orders and take them again, plan gaps and close them.</summary>
public sealed partial class StandingPage
{
    public const string StopForm = "stop";

    public const string ResumeForm = "resume";

    public const string GapForm = "gap";

    public const string CloseForm = "close";

    private string? refusedForm;

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [SupplyParameterFromForm(FormName = StopForm)]
    private StopInput? Stop { get; set; }

    [SupplyParameterFromForm(FormName = GapForm)]
    private GapInput? Gap { get; set; }

    /// <summary>Every open gap has a form of its own, with its number in the form's name.</summary>
    [SupplyParameterFromForm]
    private GapInput? Close { get; set; }

    [Inject]
    private ListingStandings Standings { get; set; } = null!;

    [Inject]
    private SuspendListing Suspending { get; set; } = null!;

    [Inject]
    private PlanGaps Planning { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private StandingSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private IReadOnlyList<TrailStep> Trail =>
        [new("/reviews", Text[nameof(StandingText.Reviews)]), new("/reviews/listings", Text[nameof(StandingText.ListTitle)])];

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Standings.FindAsync(Code, Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    /// <summary>A refusal of one field stands at that field.</summary>
    private Fault? RefusalOf(string form) => refusedForm == form && Refusal is { Field: not null } ? Refusal : null;

    private async Task StopAsync() => Go(StopForm, "Stopped", (await Suspending.SuspendAsync(Code, Stop?.Reason ?? string.Empty, Reader, CancellationToken.None)).Fault);

    private async Task ResumeAsync() => Go(ResumeForm, "Resumed", (await Suspending.ResumeAsync(Code, Reader, CancellationToken.None)).Fault);

    private async Task PlanAsync()
    {
        var question = string.IsNullOrWhiteSpace(Gap?.Question) ? null : Gap.Question.Trim();
        var order = new GapOrder(Code, Gap?.What ?? string.Empty, question, Gap?.DueOn ?? default);
        Go(GapForm, "Planned", (await Planning.PlanAsync(order, Reader, CancellationToken.None)).Fault);
    }

    private async Task CloseAsync() => Go(CloseForm, "Closed", (await Planning.CloseAsync(Code, Close?.Number ?? 0, Reader, CancellationToken.None)).Fault);

    private void Go(string form, string kept, Fault? fault)
    {
        (refusedForm, Refusal) = (form, fault);
        if (fault is null)
        {
            Navigation.NavigateTo($"/reviews/listings/{Code}?kept={kept}");
        }
    }
}
