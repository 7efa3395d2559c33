using Catalog;
using Catalog.Provisioning.Checks;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Checks;

/// <summary>What a vendor wants its broker checked with.</summary>
public sealed class CheckForm
{
    public string? Service { get; set; }

    public string? Plan { get; set; }
}

/// <summary>A vendor's broker (接続先): as it is registered, and its checks.</summary>
public sealed partial class BrokerPage
{
    public const string Form = "check";

    [SupplyParameterFromForm(FormName = Form)]
    private CheckForm? Sent { get; set; }

    [Inject]
    private CheckSheets Sheets { get; set; } = null!;

    [Inject]
    private OrderCheck Ordering { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private BrokerSheet? Broker { get; set; }

    private IReadOnlyList<CheckSheet> Checks { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Broker = (await Sheets.BrokerAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value;
        Checks = (await Sheets.ListAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value ?? [];
    }

    private async Task StartAsync()
    {
        var ordered = await Ordering.RunAsync(new CheckOrder(Reader.Vendor!, Sent?.Service, Sent?.Plan), Reader, CancellationToken.None);
        Refusal = ordered.Fault;
        if (ordered.IsDone)
        {
            Navigation.NavigateTo($"/vendor/broker/checks/{ordered.Value.Value}");
        }
    }
}
