using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>Every town orders from every broker: the rows that as many orders would have left behind, all due at one moment.</summary>
internal static class RushOrders
{
    private const int Batch = 1_000;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);

    /// <summary>More than it takes to place one, so that none is due before all are there.</summary>
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(1);

    private static readonly StepKind[] Steps = [StepKind.CreateTenant, StepKind.BindAccess, StepKind.Confirm, StepKind.Open];

    public static async Task AddVendorsAsync(TestDatabase database, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        foreach (var vendor in Enumerable.Range(1, RushBrokers.Count + RushBrokers.Earlier).Select(RushBrokers.VendorOf))
        {
            db.Vendors.Add(new Vendor(vendor, vendor, vendor, null, Origin.Fictional, null));
        }

        await SaveAsync(db, ct);
    }

    /// <summary>What the workers have done before the rush.</summary>
    public static async Task<int> PlaceEarlierAsync(TestDatabase database, int towns, CancellationToken ct) =>
        await PlaceAsync(database, await OrdersAsync(database, towns, RushBrokers.Count + 1, RushBrokers.Earlier, ct), TimeProvider.System.GetUtcNow(), ct);

    /// <returns>How many orders there are, and the moment at which all of them are due.</returns>
    public static async Task<(int Count, DateTimeOffset Due)> PlaceAsync(TestDatabase database, int towns, CancellationToken ct)
    {
        var orders = await OrdersAsync(database, towns, 1, RushBrokers.Count, ct);
        var due = TimeProvider.System.GetUtcNow() + Shortest + (Each * orders.Count);
        return (await PlaceAsync(database, orders, due, ct), due);
    }

    private static async Task<int> PlaceAsync(
        TestDatabase database, List<(MunicipalityCode Town, string Vendor)> orders, DateTimeOffset due, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var part in orders.Chunk(Batch))
        {
            await using var db = await database.Dbs.CreateDbContextAsync(ct);
            foreach (var (town, vendor) in part)
            {
                var by = new Actor(ActorKind.Machine, $"rush-{town.Value}", "Rush", Role.TownStaff, town);
                var order = new Subscription(town, vendor, vendor, $"{vendor}-plan", null, null, by, now);
                db.Subscriptions.Add(order);
                var operation = new Operation(order, OperationKind.Subscribe, [.. Steps.Select((step, place) => new Step(place + 1, step))], now, by.Id);
                operation.LookAgainAt(due);
                db.Operations.Add(operation);
            }

            await SaveAsync(db, ct);
        }

        // A running house has statistics of its tables; those that were filled in one go have none for a minute.
        await using var filled = await database.Dbs.CreateDbContextAsync(ct);
        await filled.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        return orders.Count;
    }

    private static async Task<List<(MunicipalityCode Town, string Vendor)>> OrdersAsync(TestDatabase database, int towns, int first, int brokers, CancellationToken ct)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var codes = await db.Municipalities.OrderBy(town => town.Code).Select(town => town.Code).Take(towns).ToListAsync(ct);
        return [.. codes.SelectMany(town => Enumerable.Range(first, brokers).Select(number => (town, RushBrokers.VendorOf(number))))];
    }

    private static async Task SaveAsync(MarketplaceDb db, CancellationToken ct)
    {
        if ((await db.SaveProgressAsync(ct)) is { IsDone: false, Fault: var fault })
        {
            throw new InvalidOperationException(fault.Code);
        }
    }
}
