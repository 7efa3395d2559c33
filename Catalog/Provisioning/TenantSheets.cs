using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>The tenant of a subscription as shown; credentials are never part of it.</summary>
/// <param name="Tenant">The id by which the vendor knows it; <c>null</c> before the first try.</param>
/// <param name="Address">Where the municipality opens it; <c>null</c> until it is open.</param>
/// <param name="HasAccess">Access credentials were received and are kept sealed.</param>
public sealed record TenantSheet(
    SubscriptionId Subscription, TenantId? Tenant, VendorName Vendor, string Offering, string Plan, SubscriptionState State,
    string? Address, string? DashboardUrl, DateTimeOffset? CreatedAt, DateTimeOffset? OpenedAt, bool HasAccess);

/// <summary>Reads the tenant of a subscription through the wall of the actor.</summary>
public sealed class TenantSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<TenantSheet>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var subscription = await db.Subscriptions.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (subscription is null)
        {
            return ProvisioningFaults.UnknownSubscription(id.Value.ToString());
        }

        var tenant = await db.Tenants.AsNoTracking()
            .Where(one => one.Subscription == id && one.AbandonedAt == null)
            .OrderByDescending(one => one.IntendedAt)
            .FirstOrDefaultAsync(ct);
        var names = await SheetNames.ReadAsync(db, [], ct);
        return new TenantSheet(
            id, tenant?.Id, names.Vendor(subscription.Vendor), subscription.Offering, subscription.Plan, subscription.State,
            subscription.Address, subscription.Address is null ? null : tenant?.DashboardUrl, tenant?.CreatedAt, subscription.ActivatedAt,
            tenant is not null && await HasAccessAsync(db, tenant.Id, ct));
    }

    private static Task<bool> HasAccessAsync(MarketplaceDb db, TenantId tenant, CancellationToken ct) => db.Bindings.AnyAsync(
        binding => binding.Tenant == tenant && binding.Purpose == BindingPurpose.Access
            && binding.CreatedAt != null && binding.AbandonedAt == null,
        ct);
}
