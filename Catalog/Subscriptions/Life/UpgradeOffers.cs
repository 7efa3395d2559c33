using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>An upgrade that the vendor offers: its catalog shows another version than the tenant runs (バージョンアップの案内).</summary>
/// <param name="From">What runs now; <c>null</c> = the vendor did not tell at the start.</param>
/// <param name="To">What it would be.</param>
/// <param name="Words">What it brings, in the vendor's words.</param>
public sealed record UpgradeOffer(string? From, string To, string? Words);

/// <summary>Finds the upgrade that a vendor offers for a tenant.</summary>
internal static class UpgradeOffers
{
    public static async Task<UpgradeOffer?> FindAsync(MarketplaceDb db, SubscriptionId subscription, CancellationToken ct)
    {
        var offers =
            from tenant in db.Tenants
            where tenant.Subscription == subscription && tenant.AbandonedAt == null && tenant.CreatedAt != null
            join plan in db.BrokerPlans on new { tenant.Vendor, tenant.Service, tenant.Plan } equals new { plan.Vendor, plan.Service, Plan = plan.Code }
            where plan.MaintenanceVersion != null && plan.MaintenanceVersion != tenant.MaintenanceVersion
            select new UpgradeOffer(tenant.MaintenanceVersion, plan.MaintenanceVersion!, plan.MaintenanceWords);
        return await offers.AsNoTracking().SingleOrDefaultAsync(ct);
    }
}
