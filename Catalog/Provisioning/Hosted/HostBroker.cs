using System.Security.Cryptography;
using System.Text;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Hosted;

/// <summary>Lets the marketplace run the broker of a vendor that has none: chosen by the vendor itself or an operator.</summary>
/// <param name="seal"><c>null</c> where this process has no keys.</param>
public sealed class HostBroker(IDbContextFactory<MarketplaceDb> dbs, BrokerTidings tidings, TimeProvider time, SealSecret? seal = null)
{
    private const string User = "marketplace";

    private const int PasswordBytes = 32;

    public async Task<Outcome> RunAsync(string vendor, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role != Role.Operator && (by.Role != Role.Vendor || by.Vendor != vendor))
        {
            return ProvisioningFaults.NotYourBroker(vendor);
        }

        if (seal is null)
        {
            return HandFaults.NoSeal;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Vendors.AnyAsync(each => each.Code == vendor, ct))
        {
            return ProvisioningFaults.UnknownVendor(vendor);
        }

        var known = await db.Brokers.SingleOrDefaultAsync(one => one.Vendor == vendor, ct);
        if (known is { HostedSince: not null })
        {
            return Outcome.Done;
        }

        if (known is not null && await db.Tenants.AnyAsync(tenant => tenant.Vendor == vendor && tenant.AbandonedAt == null, ct))
        {
            return HandFaults.TenantsElsewhere(vendor);
        }

        var sealedPassword = seal(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes))), SecretPlace.BrokerPassword(vendor));
        var broker = known ?? db.Brokers.Add(new Broker(vendor, PathOf(vendor), User, sealedPassword, time.GetUtcNow())).Entity;
        broker.Host(PathOf(vendor), User, sealedPassword, time.GetUtcNow());
        foreach (var offering in await db.Offerings.Where(each => each.Vendor.Code == vendor && each.LadderLevel != null).ToListAsync(ct))
        {
            offering.LeaveLadder();
        }

        await CatalogListing.GrowAsync(db, ct);
        return Told(await db.SaveAsync(by, new BrokerHosted(vendor), ct));
    }

    private Outcome Told(Outcome saved)
    {
        tidings.Tell();
        return saved;
    }

    /// <summary>Below the marketplace's own address.</summary>
    public static string PathOf(string vendor) => $"/brokers/{Uri.EscapeDataString(vendor)}";
}
