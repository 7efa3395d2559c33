using Catalog;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Provisioning.Checks;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Ladder;

/// <summary>One run of a listing: progress, failures first, every call behind them.</summary>
public sealed partial class LadderRunPage
{
    public const string Form = "stop-climb";

    private static readonly (CheckVerdict Verdict, string Title)[] Titles =
    [
        (CheckVerdict.Fail, nameof(LadderText.Failed)),
        (CheckVerdict.Pass, nameof(LadderText.Passed)),
        (CheckVerdict.NotApplicable, nameof(LadderText.NotApplicable)),
    ];

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private LadderSheets Sheets { get; set; } = null!;

    [Inject]
    private StopLadderRun Stopping { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private LadderRunSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private bool MayStop => Reader.Role == Role.Operator || (Reader.Role == Role.Vendor && !Sheet!.IsNightly);

    private IReadOnlyList<TrailStep> Trail => Reader.Role == Role.Vendor
        ? [new("/ladder", Text[nameof(LadderText.Title)]), new($"/vendor/listings/{Code}/ladder", Text[nameof(LadderText.LadderOf), Code])]
        : [new("/ladder", Text[nameof(LadderText.Title)])];

    /// <summary>Failures first.</summary>
    private IEnumerable<(CheckVerdict Verdict, string Title)> Groups => Titles.Where(group => Sheet!.Findings.Any(finding => finding.Verdict == group.Verdict));

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.RunAsync(Code, LadderRunId.From(Id), Reader, CancellationToken.None);
        Sheet = found.Value;
        if (!found.IsDone)
        {
            Navigation.NotFound();
        }
    }

    private async Task StopAsync()
    {
        Refusal = (await Stopping.RunAsync(Code, LadderRunId.From(Id), Reader, CancellationToken.None)).Fault;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/ladder/{Code}/runs/{Id}");
        }
    }
}
