using Catalog;
using Catalog.Selection.Feedback;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Feedback;

/// <summary>What a vendor learns of its own offerings after the lock: sorts of reasons, nothing of others.</summary>
public sealed partial class FeedbackPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject] private ReadFeedback Feedback { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    private Page<VendorFeedback>? Found { get; set; }

    private int PageNumber => Math.Max(AskedPage ?? 1, 1);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        Found = (await Feedback.OfAsync(actor.Vendor!, actor, (PageNumber - 1) * PageSize, PageSize, CancellationToken.None)).Value;
    }
}
