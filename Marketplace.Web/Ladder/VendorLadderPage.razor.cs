using Catalog;
using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Ladder;

/// <summary>A vendor's listing on the ladder: where it stands, what failed and how to mend it, every night so far.</summary>
public sealed partial class VendorLadderPage
{
    public const string Form = "climb";

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Inject]
    private LadderSheets Sheets { get; set; } = null!;

    [Inject]
    private OrderLadderRun Ordering { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private LadderSheet? Sheet { get; set; }

    private IReadOnlyList<LadderRunSheet> Runs { get; set; } = [];

    /// <summary>Of the newest run that came to its end.</summary>
    private IReadOnlyList<CheckFinding> Failures { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        Reader = await Current.GetAsync();
        var runs = await Sheets.RunsAsync(Code, Reader, CancellationToken.None);
        if (!runs.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Runs = runs.Value;
        Sheet = (await Sheets.FindAsync(Code, CancellationToken.None)).Value;
        if (Runs.FirstOrDefault(run => run.Reached is not null) is { } newest)
        {
            var details = await Sheets.RunAsync(Code, newest.Id, Reader, CancellationToken.None);
            Failures = [.. (details.Value?.Findings ?? []).Where(finding => finding.Verdict == CheckVerdict.Fail)];
        }
    }

    private async Task StartAsync()
    {
        var ordered = await Ordering.RunAsync(Code, Reader, CancellationToken.None);
        Refusal = ordered.Fault;
        if (ordered.IsDone)
        {
            Navigation.NavigateTo($"/ladder/{Code}/runs/{ordered.Value.Value}");
        }
    }
}
