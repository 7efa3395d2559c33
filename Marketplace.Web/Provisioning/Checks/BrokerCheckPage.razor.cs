using Catalog;
using Catalog.Provisioning.Checks;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Checks;

/// <summary>One check of a vendor's broker (接続診断): progress, findings first, every call behind them.</summary>
public sealed partial class BrokerCheckPage
{
    public const string Form = "stop";

    private static readonly (CheckVerdict Verdict, string Title)[] Titles =
    [
        (CheckVerdict.Fail, nameof(BrokerText.Failed)),
        (CheckVerdict.Pass, nameof(BrokerText.Passed)),
        (CheckVerdict.NotApplicable, nameof(BrokerText.NotApplicable)),
    ];

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private CheckSheets Sheets { get; set; } = null!;

    [Inject]
    private StopCheck Stopping { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private CheckSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    /// <summary>Findings first.</summary>
    private IEnumerable<(CheckVerdict Verdict, string Title)> Groups => Titles.Where(group => Sheet!.Findings.Any(finding => finding.Verdict == group.Verdict));

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(Reader.Vendor!, CheckId.From(Id), Reader, CancellationToken.None);
        Sheet = found.Value;
        if (!found.IsDone)
        {
            Navigation.NotFound();
        }
    }

    private async Task StopAsync()
    {
        Refusal = (await Stopping.RunAsync(Reader.Vendor!, CheckId.From(Id), Reader, CancellationToken.None)).Fault;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/vendor/broker/checks/{Id}");
        }
    }
}
