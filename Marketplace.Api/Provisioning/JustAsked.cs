using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning;

/// <summary>Whether a vendor may just now be asked about a binding that is to go. What is asked after is not taken away in the middle of the question.</summary>
internal static class JustAsked
{
    /// <param name="longest">How long one question may take; whoever began since the binding was given up knows of it.</param>
    public static async Task<bool> IsAsync(MarketplaceDb db, OwedCleanup owed, TimeSpan longest, DateTimeOffset now, CancellationToken ct)
    {
        if (owed.Binding is not { } id || now >= owed.OwedAt + longest)
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

        return await db.Operations.AnyAsync(one => ends.Contains(one.Subscription) && one.LeaseUntil > now, ct);
    }
}
