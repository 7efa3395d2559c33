using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>A cancellation under way with what belongs to it, for an act of the town.</summary>
internal sealed record LeavingUnderWay(Subscription Subscription, Cancellation Cancellation, Operation Work)
{
    public string Id => Subscription.Id.Value.ToString();

    public static async Task<Outcome<LeavingUnderWay>> FindAsync(MarketplaceDb db, SubscriptionId id, Actor by, CancellationToken ct)
    {
        var own = await OwnSubscription.FindAsync(db, id, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        return await db.Cancellations.SingleOrDefaultAsync(each => each.Subscription == id && each.ClosedAt == null, ct) is { } cancellation
            ? new LeavingUnderWay(own.Value, cancellation, await db.Operations.SingleAsync(each => each.Id == cancellation.Operation, ct))
            : LeavingFaults.NotLeaving(id);
    }

    /// <summary>The newest file that is whole; <c>null</c> = none is.</summary>
    public Task<KeptExport?> ExportAsync(MarketplaceDb db, CancellationToken ct) => db.KeptExports
        .Where(each => each.Operation == Cancellation.Operation && each.VerifiedAt != null).OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct);
}
