using System.Text;
using Catalog.Municipalities;
using Catalog.Provisioning.Hosted;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>Order to register a vendor's broker, or to renew its address or access.</summary>
public sealed record RegisterBrokerOrder(string Vendor, string Url, string User, string Password)
{
    /// <summary>Never prints the password.</summary>
    public override string ToString() => $"{nameof(RegisterBrokerOrder)} {{ Vendor = {Vendor}, Url = {Url} }}";
}

/// <summary>Registers a vendor's broker: done by the vendor itself, an operator or the marketplace.</summary>
public sealed class RegisterBroker(IDbContextFactory<MarketplaceDb> dbs, IBrokerDoor door, SealSecret seal, BrokerTidings tidings, TimeProvider time)
{
    public async Task<Outcome> RunAsync(RegisterBrokerOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var address = door.Read(order.Url);
        if ((Refusal(order, by) ?? address.Fault) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Vendors.AnyAsync(vendor => vendor.Code == order.Vendor, ct))
        {
            return ProvisioningFaults.UnknownVendor(order.Vendor);
        }

        var known = await db.Brokers.SingleOrDefaultAsync(one => one.Vendor == order.Vendor, ct);
        if (known is { HostedSince: not null } && await db.Tenants.AnyAsync(tenant => tenant.Vendor == order.Vendor && tenant.AbandonedAt == null, ct))
        {
            return HandFaults.TenantsByHand(order.Vendor);
        }

        var url = address.Value!.AbsoluteUri;
        var sealedPassword = seal(Encoding.UTF8.GetBytes(order.Password), SecretPlace.BrokerPassword(order.Vendor));
        if (known is not null)
        {
            known.Register(url, order.User, sealedPassword, time.GetUtcNow());
        }
        else
        {
            db.Brokers.Add(new Broker(order.Vendor, url, order.User, sealedPassword, time.GetUtcNow()));
        }

        var saved = await db.SaveAsync(by, new BrokerRegistered(order.Vendor, url), ct);
        if (saved.IsDone)
        {
            await ForgetAsync(db, order.Vendor, ct);
        }

        return saved;
    }

    /// <summary>What was known of its health holds no more: the worker meets it as a new broker and asks at once.</summary>
    private async Task ForgetAsync(MarketplaceDb db, string vendor, CancellationToken ct)
    {
        await db.BrokerHealths.Where(one => one.Vendor == vendor).ExecuteDeleteAsync(ct);
        tidings.Tell();
    }

    private static Fault? Refusal(RegisterBrokerOrder order, Actor by) =>
        by.Role != Role.Operator && (by.Role != Role.Vendor || by.Vendor != order.Vendor) ? ProvisioningFaults.NotYourBroker(order.Vendor)
        : order.User is not { Length: > 0 and <= 255 } || order.User.Contains(':', StringComparison.Ordinal) ? ProvisioningFaults.BrokerUserMissing
        : order.Password is not { Length: > 0 and <= 1_000 } ? ProvisioningFaults.BrokerPasswordMissing
        : null;
}
