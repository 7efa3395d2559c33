using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>Takes every access to a suspended tenant away, both ends of its links and its sign-in: durable, whatever the vendor says to the suspension.</summary>
public static class CloseAccess
{
    /// <summary>An order of another operation may still be on its way to a broker this long.</summary>
    private static readonly TimeSpan LateArrival = TimeSpan.FromMinutes(1);

    private static readonly BindingPurpose[] Closed = [BindingPurpose.Access, BindingPurpose.LinkProvider, BindingPurpose.LinkConsumer];

    public static async Task RunAsync(MarketplaceDb db, SubscriptionId subscription, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var links = await db.Links.Where(link => link.EndedAt == null && (link.Provider == subscription || link.Consumer == subscription)).ToListAsync(ct);
        foreach (var link in links)
        {
            link.Pause(now);
            db.Entry(link).Property(one => one.Version).IsModified = true;
        }

        List<LinkId?> ids = [.. links.Select(link => link.Id)];
        var own = await db.Tenants.Where(tenant => tenant.Subscription == subscription && tenant.AbandonedAt == null).Select(tenant => tenant.Id).ToListAsync(ct);
        var bindings = await db.Bindings
            .Where(one => one.AbandonedAt == null && Closed.Contains(one.Purpose) && (own.Contains(one.Tenant) || ids.Contains(one.Link)))
            .ToListAsync(ct);
        await TakeAwayAsync(db, bindings, ProvisioningTroubles.Suspended, now, ct);
        await SignIns.WantAsync(db, subscription, SignInState.Closed, now, ct);
    }

    /// <summary>Gives bindings up; each that may be there is owed a clean-up.</summary>
    public static async Task TakeAwayAsync(MarketplaceDb db, IReadOnlyList<Binding> bindings, string reason, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(bindings);
        List<TenantId> places = [.. bindings.Select(one => one.Tenant)];
        var tenants = await db.Tenants.Where(tenant => places.Contains(tenant.Id)).ToDictionaryAsync(tenant => tenant.Id, ct);
        foreach (var binding in bindings)
        {
            var provenAfter = binding is { AcceptedAt: null, CreatedAt: null } ? now + LateArrival : now;
            if (binding.Abandon(tenants[binding.Tenant], reason, provenAfter, now) is { } owed)
            {
                db.OwedCleanups.Add(owed);
            }
        }
    }
}
