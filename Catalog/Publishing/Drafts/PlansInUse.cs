using Catalog.Publishing.Listings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>A plan that towns use is not dropped from a listing: their contracts name it.</summary>
internal static class PlansInUse
{
    public static async Task<Fault?> RefusalAsync(MarketplaceDb db, Listing listing, CancellationToken ct)
    {
        var kept = listing.Plans.Select(plan => plan.Code).ToList();
        var dropped = await db.Subscriptions.AsNoTracking()
            .Where(each => each.Offering == listing.Code && each.ClosedAt == null && !kept.Contains(each.Plan))
            .GroupBy(each => each.Plan).Select(plan => new { Plan = plan.Key, Towns = plan.Count() })
            .OrderBy(each => each.Plan).FirstOrDefaultAsync(ct);
        return dropped is null ? null : DraftFaults.PlanInUse(dropped.Plan, dropped.Towns);
    }
}
