using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Checks;

/// <summary>Order to check a vendor's registered broker.</summary>
/// <param name="Service">Id or name of the service to try; <c>null</c> = the first of the catalog.</param>
/// <param name="Plan">Id or name of its plan; <c>null</c> = the first of the service.</param>
public sealed record CheckOrder(string Vendor, string? Service, string? Plan);

/// <summary>Puts a check of a vendor's broker into the queue; a worker runs it.</summary>
public sealed class OrderCheck(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int Longest = 255;

    public async Task<Outcome<CheckId>> RunAsync(CheckOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var (service, plan) = (Given(order.Service), Given(order.Plan));
        if (service is { Length: > Longest } || plan is { Length: > Longest })
        {
            return CheckFaults.WishTooLong(service is { Length: > Longest } ? "service" : "plan");
        }

        if (!CheckWalls.MayCheck(by, order.Vendor))
        {
            return ProvisioningFaults.NotYourBroker(order.Vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Vendors.AnyAsync(vendor => vendor.Code == order.Vendor, ct))
        {
            return ProvisioningFaults.UnknownVendor(order.Vendor);
        }

        if (await db.Brokers.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == order.Vendor, ct) is not { } broker)
        {
            return CheckFaults.NoBroker(order.Vendor);
        }

        var check = new BrokerCheck(broker, service, plan, time.GetUtcNow());
        db.BrokerChecks.Add(check);
        var saved = await db.SaveAsync(by, new BrokerCheckOrdered(check.Id.Value, check.Vendor, check.Url), ct);
        return saved.IsDone ? check.Id : saved.Fault.Code == StorageFaults.AlreadyThere.Code ? CheckFaults.Underway(order.Vendor) : saved.Fault;
    }

    private static string? Given(string? wish) => string.IsNullOrWhiteSpace(wish) ? null : wish.Trim();
}
