using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Upkeep;

/// <summary>Orders the rotation of credentials that their vendors want replaced, and of links that are still stopped although both ends are in use.</summary>
/// <remarks>By <c>renew_before</c> alone: by <c>expires_at</c> it would be too late, and clocks differ. Once a day for a subscription at most.</remarks>
internal sealed class OrderDueRotations(IDbContextFactory<MarketplaceDb> dbs, RotateCredentials rotate, TimeProvider time)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Gap = TimeSpan.FromHours(20);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var subscription in await DueAsync(ct))
        {
            // What is refused – other work under way, nothing new to be bound – is looked at again the next time.
            await rotate.RunAsync(subscription, Actor.Platform, key: null, ct);
        }
    }

    private async Task<IReadOnlyList<SubscriptionId>> DueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, lately) = (time.GetUtcNow(), time.GetUtcNow() - Gap);
        var old = db.Bindings.Where(one => one.AbandonedAt == null && one.CreatedAt != null && one.RenewBefore != null && one.RenewBefore <= now);
        var byAccess =
            from binding in old
            where binding.Link == null
            join tenant in db.Tenants on binding.Tenant equals tenant.Id
            select tenant.Subscription;
        var byLink = from link in db.Links where link.EndedAt == null && link.PausedAt == null && old.Any(one => one.Link == link.Id) select link.Provider;
        var stopped =
            from link in db.Links
            where link.EndedAt == null && link.PausedAt != null
            join reader in db.Subscriptions on link.Consumer equals reader.Id
            where reader.ActivatedAt != null && reader.SuspendedAt == null && reader.EndingAt == null
            select link.Provider;
        var due = db.Subscriptions.AsNoTracking()
            .Where(one => one.ActivatedAt != null && one.SuspendedAt == null && one.EndingAt == null)
            .Where(one => byAccess.Contains(one.Id) || byLink.Contains(one.Id) || stopped.Contains(one.Id))
            .Where(one => !db.Operations.Any(work => work.Subscription == one.Id
                && ((work.SucceededAt == null && work.FailedAt == null && work.DormantUntil == null) || (work.Kind == OperationKind.Rotate && work.CreatedAt > lately))));
        return await due.OrderBy(one => one.Id).Select(one => one.Id).Take(MostAtOnce).ToListAsync(ct);
    }
}
