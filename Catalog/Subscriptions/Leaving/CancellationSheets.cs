using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>Reads cancellations through the wall of the subscription.</summary>
public sealed class CancellationSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>The newest one, also one that was withdrawn.</summary>
    public async Task<Outcome<CancellationSheet>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Subscriptions.VisibleTo(actor).AnyAsync(each => each.Id == id, ct))
        {
            return SubscriptionFaults.Unknown(id.Value.ToString());
        }

        var found = await db.Cancellations.AsNoTracking().Where(each => each.Subscription == id).OrderByDescending(each => each.OrderedAt).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return LeavingFaults.NotLeaving(id) with { Kind = FaultKind.NotFound };
        }

        var export = await db.KeptExports.AsNoTracking().Where(each => each.Operation == found.Operation && each.VerifiedAt != null)
            .OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct);
        var work = await db.Operations.AsNoTracking().SingleAsync(each => each.Id == found.Operation, ct);
        return CancellationSheet.Of(found, export, work);
    }
}
