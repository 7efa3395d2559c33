using Catalog;
using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Hosted;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Hosted;

/// <summary>A vendor without a broker lets the marketplace run one (ホスト型ブローカー).</summary>
public sealed partial class HostedPage
{
    [Inject]
    private CheckSheets Sheets { get; set; } = null!;

    [Inject]
    private HostBroker Hosting { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private DateTimeOffset? Since { get; set; }

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Since = (await Sheets.BrokerAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value?.HostedSince;
    }

    private async Task HostAsync()
    {
        var hosted = await Hosting.RunAsync(Reader.Vendor!, Reader, CancellationToken.None);
        if (hosted.IsDone)
        {
            Navigation.NavigateTo("/vendor/broker/hosted");
            return;
        }

        Refusal = hosted.Fault;
    }
}
