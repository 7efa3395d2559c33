using Catalog;
using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Carrying;
using Catalog.Selection.Needs;
using Catalog.Selection.Scores;
using Catalog.Standards;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection;

/// <summary>A selection case as a list of small tasks for one person; after the decision, the record of it.</summary>
public sealed partial class SelectionPage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "change";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private SelectionChange? Change { get; set; }

    /// <summary>What was carried out just before.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptAct { get; set; }

    [Inject]
    private SelectionSheets Sheets { get; set; } = null!;

    [Inject]
    private ChangeSelection Changing { get; set; } = null!;

    [Inject]
    private OfferingSheets Offerings { get; set; } = null!;

    [Inject]
    private BusinessAreas Areas { get; set; } = null!;

    [Inject]
    private AuditLog Log { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ReadWaiting Waits { get; set; } = null!;

    [Inject]
    private ReadNeeds Needs { get; set; } = null!;

    [Inject]
    private ReadScores Scoring { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private CaseWaiting? Waiting { get; set; }

    private ScoreSheet? Scores { get; set; }

    /// <summary>What can be decided for: the only one left, or after a complete scoring any of those that are open, best first.</summary>
    private IReadOnlyList<OfferingSheet> Choices => Chosen is { } only ? [only]
        : [.. (Scores?.Ranking ?? []).Select(rank => Listed.FirstOrDefault(offering => offering.Code == rank.Offering)).OfType<OfferingSheet>()];

    private SelectionSheet? Sheet { get; set; }

    private IReadOnlyList<OfferingSheet> Listed { get; set; } = [];

    /// <summary>The offering that is decided, or the only one left to decide for; <c>null</c> while it cannot be ordered.</summary>
    private OfferingSheet? Chosen => Listed.FirstOrDefault(offering => offering.Code == (Sheet!.Decision?.Offering ?? OnlyOneLeft));

    private string? OnlyOneLeft => Sheet!.Candidates.Where(each => !each.Candidate.IsExcluded).ToList() is [var only] ? only.Candidate.Offering : null;

    /// <summary>What was answered to the questions about the needs; <c>null</c> = nothing yet.</summary>
    private NeedSheet? Guided { get; set; }

    private IReadOnlyList<BusinessAreaRow> AllAreas { get; set; } = [];

    private string? AreaName => AllAreas.FirstOrDefault(area => area.Number == Sheet!.Area) is { } found ? Cultures.Pick(found.Name, found.NameEn) : null;

    private SelectionRefusal? Refusal { get; set; }

    /// <summary>What others changed since the refused form was drawn.</summary>
    private IReadOnlyList<AuditRow> Changes { get; set; } = [];

    /// <summary>A town that has joined the case reads it and changes nothing.</summary>
    private bool MayChange => Reader.WorksFor(Sheet!.Municipality);

    private SelectionAct? Kept => Enum.TryParse<SelectionAct>(KeptAct, out var act) && Enum.IsDefined(act) ? act : null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await Sheets.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
        AllAreas = await Areas.AllAsync(CancellationToken.None);
        Guided = (await Needs.RunAsync(Sheet.Id, Reader, CancellationToken.None)).Value?.Sheet;
        Listed = await ListedAsync(Sheet);
        Waiting = (await Waits.OfAsync(Sheet.Id, Reader, CancellationToken.None)).Value;
        Scores = (await Scoring.RunAsync(Sheet.Id, Reader, CancellationToken.None)).Value;
    }

    /// <summary>The candidates that can be ordered, with plans and cost; withdrawn ones and published facts have neither.</summary>
    private async Task<IReadOnlyList<OfferingSheet>> ListedAsync(SelectionSheet sheet)
    {
        var codes = sheet.Candidates.Where(each => each.IsOrderable).Select(each => each.Candidate.Offering).ToList();
        return (await Offerings.FindAllAsync(codes, sheet.Municipality, CancellationToken.None)).Value ?? [];
    }

    private async Task ChangeAsync()
    {
        if (Sheet is null || Change is not { Act: { } act } change)
        {
            return;
        }

        Refusal = await CarryOutAsync(change);
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/selections/{Id}?kept={act}#{SelectionAnchor.Of(act, change.Offering)}");
            return;
        }

        var seen = change.SeenVersion ?? Sheet.Version;
        await LoadAsync();
        if (Sheet.Version > seen)
        {
            Refusal = Sheet.Decision is null ? Refusal : Refusal with { Sentence = Text[nameof(SelectionText.StaleDecided)] };
            Changes = (await Log.ListAsync(new AuditQuery(Id.ToString(), Limit: Sheet.Version - seen), Reader, CancellationToken.None)).Items;
        }
    }

    private async Task<SelectionRefusal?> CarryOutAsync(SelectionChange change)
    {
        if (change is { Act: SelectionAct.Exclude, Reason: null })
        {
            return new SelectionRefusal(change, "reason", Text[nameof(SelectionText.ReasonMissing)]);
        }

        if (change is { Act: SelectionAct.Decide, Plan: null })
        {
            return new SelectionRefusal(change, "plan", Text[nameof(SelectionText.DecideChoiceMissing)]);
        }

        var done = await RunAsync(new SelectionRef(SelectionId.From(Id), change.SeenVersion), change);
        return done.IsDone ? null
            : done.Fault == StorageFaults.ChangedMeanwhile ? new SelectionRefusal(change, null, Text[nameof(SelectionText.Stale)])
            : SelectionRefusal.Of(change, done.Fault);
    }

    private Task<Outcome<int>> RunAsync(SelectionRef which, SelectionChange change)
    {
        var offering = (change.Offering ?? string.Empty).Trim();
        var words = change.Words ?? string.Empty;
        return change.Act switch
        {
            SelectionAct.StateNeed => Changing.StateNeedAsync(which, change.Text ?? string.Empty, change.Strength ?? NeedStrength.Must, Reader, CancellationToken.None),
            SelectionAct.DropNeed => Changing.DropNeedAsync(which, change.Number ?? 0, Reader, CancellationToken.None),
            SelectionAct.Exclude => Changing.ExcludeAsync(which, offering, change.Reason ?? ExclusionReason.Other, words, Reader, CancellationToken.None),
            SelectionAct.Reinstate => Changing.ReinstateAsync(which, offering, Reader, CancellationToken.None),
            SelectionAct.Decide => Changing.DecideAsync(which, new DecisionOrder(OfferingOf(change), change.Plan ?? string.Empty, words, change.AgainstScore), Reader, CancellationToken.None),
            _ => Changing.ShortlistAsync(which, offering, change.Because, Reader, CancellationToken.None),
        };
    }

    /// <summary>After a scoring the plan alone is chosen: its code says whose it is.</summary>
    private string OfferingOf(SelectionChange change) => string.IsNullOrWhiteSpace(change.Offering)
        ? Listed.FirstOrDefault(offering => offering.Plans.Any(plan => plan.Code == change.Plan))?.Code ?? string.Empty
        : change.Offering.Trim();
}
