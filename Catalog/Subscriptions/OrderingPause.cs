using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>Why nobody new can order for now: the vendor's broker is away, or does not offer the plan any more. What runs goes on.</summary>
internal static class OrderingPause
{
    public static async Task<Fault?> RefusalAsync(MarketplaceDb db, Offering offering, string plan, CancellationToken ct)
    {
        var vendor = offering.Vendor.Code;
        if (await db.Brokers.AnyAsync(one => one.Vendor == vendor && one.HostedSince != null, ct))
        {
            return null;
        }

        if (await db.BrokerHealths.Where(one => one.Vendor == vendor).Select(one => one.OrdersPausedAt).SingleOrDefaultAsync(ct) is { } since)
        {
            return SubscriptionFaults.VendorAway(offering.Vendor.Name, At(since));
        }

        var vanished = await db.KeptCatalogs.AsNoTracking().Where(copy => copy.Vendor == vendor)
            .OrderByDescending(copy => copy.ReadAt).ThenByDescending(copy => copy.Id).Select(copy => copy.Vanished).FirstOrDefaultAsync(ct) ?? [];
        return vanished.Where(one => one.Service == offering.Code && (one.IsLive || one.Plan == plan)).MinBy(one => one.Since) is { } gone
            ? SubscriptionFaults.PlanVanished(offering.Code, At(gone.Since))
            : null;
    }

    private static string At(DateTimeOffset time) => Tokyo.At(time).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
