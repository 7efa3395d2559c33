using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>The door to every act of a town on a subscription of its own.</summary>
internal static class OwnSubscription
{
    public static async Task<Outcome<Subscription>> FindAsync(MarketplaceDb db, SubscriptionId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var found = await db.Subscriptions.VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        return found is null ? SubscriptionFaults.Unknown(id.Value.ToString())
            : !by.WorksFor(found.Municipality) ? SubscriptionFaults.NotYourMunicipality(found.Municipality.Value)
            : found;
    }

    /// <summary>The work that has the subscription's one place now, or is the next to have it; what lies still for an agreed day has none.</summary>
    public static Task<Operation?> WorkAsync(MarketplaceDb db, SubscriptionId id, CancellationToken ct)
    {
        DateTimeOffset? queued = Operation.Never;
        return db.Operations.Where(each => each.Subscription == id && each.SucceededAt == null && each.FailedAt == null)
            .Where(each => each.DormantUntil == null || each.DormantUntil == queued).OrderBy(each => each.CreatedAt).FirstOrDefaultAsync(ct);
    }
}
