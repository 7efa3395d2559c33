using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning;

/// <summary>Whether a vendor may just now be asked about a binding that is to go. What is asked after is not taken away in the middle of the question.</summary>
internal static class JustAsked
{
    /// <param name="lease">
    /// How far a claim reaches. One that ends sooner than this after the binding was given up is older than that and knows nothing of it,
    /// until its next sign of life at the latest; a question that takes longer may be answered "gone".
    /// </param>
    public static async Task<bool> IsAsync(MarketplaceDb db, OwedCleanup owed, TimeSpan lease, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? newcomers = owed.OwedAt + lease;
        if (owed.Binding is not { } id || now >= newcomers)
        {
            return false;
        }

        List<SubscriptionId> ends = await (
            from binding in db.Bindings
            join tenant in db.Tenants on binding.Tenant equals tenant.Id
            where binding.Id == id
            select tenant.Subscription).ToListAsync(ct);
        foreach (var link in await db.Links.AsNoTracking().Where(link => db.Bindings.Any(one => one.Id == id && one.Link == link.Id)).ToListAsync(ct))
        {
            ends.AddRange([link.Provider, link.Consumer]);
        }

        return await db.Operations.AnyAsync(one => ends.Contains(one.Subscription) && one.LeaseUntil > now && one.LeaseUntil < newcomers, ct);
    }
}
