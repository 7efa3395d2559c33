using Catalog.Publishing.Reviews;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Reviews;

/// <summary>The queue of listings to be judged (審査待ち).</summary>
public sealed partial class ReviewsPage
{
    [Inject]
    private ReviewSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private IReadOnlyList<ReviewRow> Queue { get; set; } = [];

    protected override async Task OnInitializedAsync() => Queue = await Sheets.QueueAsync(await Current.GetAsync(), CancellationToken.None);
}
