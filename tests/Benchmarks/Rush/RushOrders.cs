using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>Every town orders from every broker: the rows that as many orders would have left behind.</summary>
internal static class RushOrders
{
    private const int Batch = 1_000;

    private static readonly StepKind[] Steps = [StepKind.CreateTenant, StepKind.BindAccess, StepKind.Confirm, StepKind.Open];

    public static async Task AddVendorsAsync(TestDatabase database, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        foreach (var vendor in Enumerable.Range(1, RushBrokers.Count).Select(RushBrokers.VendorOf))
        {
            db.Vendors.Add(new Vendor(vendor, vendor, vendor, null, Origin.Fictional, null));
        }

        await SaveAsync(db, ct);
    }

    /// <returns>How many orders there are.</returns>
    public static async Task<int> PlaceAsync(TestDatabase database, int towns, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var count = 0;
        foreach (var part in (await OrdersAsync(database, towns, ct)).Chunk(Batch))
        {
            await using var db = await database.Dbs.CreateDbContextAsync(ct);
            foreach (var (town, vendor) in part)
            {
                var by = new Actor(ActorKind.Machine, $"rush-{town.Value}", "Rush", Role.TownStaff, town);
                var order = new Subscription(town, vendor, vendor, $"{vendor}-plan", null, null, by, now);
                db.Subscriptions.Add(order);
                db.Operations.Add(new Operation(order, OperationKind.Subscribe, [.. Steps.Select((step, place) => new Step(place + 1, step))], now, by.Id));
            }

            await SaveAsync(db, ct);
            count += part.Length;
        }

        // A running house has statistics of its tables; those that were filled in one go have none for a minute.
        await using var filled = await database.Dbs.CreateDbContextAsync(ct);
        await filled.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        return count;
    }

    private static async Task<IEnumerable<(MunicipalityCode Town, string Vendor)>> OrdersAsync(TestDatabase database, int towns, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var codes = await db.Municipalities.OrderBy(town => town.Code).Select(town => town.Code).Take(towns).ToListAsync(ct);
        return codes.SelectMany(town => Enumerable.Range(1, RushBrokers.Count).Select(number => (town, RushBrokers.VendorOf(number))));
    }

    private static async Task SaveAsync(MarketplaceDb db, CancellationToken ct)
    {
        if ((await db.SaveProgressAsync(ct)) is { IsDone: false, Fault: var fault })
        {
            throw new InvalidOperationException(fault.Code);
        }
    }
}
