using Catalog;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions;

/// <summary>A vendor's customers and how far their orders are; the municipalities' other affairs stay out of sight.</summary>
public sealed partial class VendorSubscriptionsPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private SubscriptionSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private Page<SubscriptionSheet>? Found { get; set; }

    private int PageNumber => Math.Max(AskedPage ?? 1, 1);

    protected override async Task OnInitializedAsync() =>
        Found = await Sheets.ListAsync(await Current.GetAsync(), (PageNumber - 1) * PageSize, PageSize, CancellationToken.None);
}
