using System.Text.Json;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Storage.Sets;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Storage;

/// <summary>What many units save at once is the same, row for row and column for column, as if each had saved alone.</summary>
public sealed class SaveInSetsTests(Databases databases)
{
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", provider: null);

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task New_and_changed_rows_are_read_as_they_were_written(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await Task.WhenAll(Enumerable.Range(0, 9).Select(number => Unit.OrderAsync(database, $"offering-{number}", ct)));

        await SaveAsync(units, (unit, number) => unit.Begin(words: number % 2 == 0 ? null : "山梨 'quoted'"));
        await SaveAsync(units, (unit, number) => unit.GoOn(number));

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        foreach (var unit in units)
        {
            Assert.Equal(unit.Told, await Unit.ReadAsync(db, unit.Order.Id, ct));
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Place_that_one_row_leaves_is_taken_by_another_in_the_same_save(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Unit.OrderAsync(database, $"offering-{number}", ct)));
        await SaveAsync(units, (unit, _) => unit.Begin(words: null));

        await SaveAsync(units, (unit, _) => unit.BeginAnew());

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal((10, 5), (await db.Tenants.CountAsync(ct), await db.Tenants.CountAsync(tenant => tenant.AbandonedAt == null, ct)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Replaced_part_of_a_row_is_saved_though_the_rows_are_compared_with_what_was_read(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Unit.OrderAsync(database, $"offering-{number}", ct)));

        foreach (var (number, unit) in units.Index())
        {
            unit.Order.Agree(new AgreedPrice(number, 12, default, default, new Yen(number), default, default));
        }

        var saved = await Task.WhenAll(units.Select(unit => database.Get<SaveTogether>().SaveAsync(unit.Db, Actor.Platform, [], ct, unit.AsRead)));

        Assert.All(saved, outcome => Assert.True(outcome.IsDone));

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal([0, 1, 2, 3, 4], (await db.Subscriptions.ToListAsync(ct)).Select(order => order.Agreed!.Population).Order());
        Assert.All(units, unit => Assert.Equal(1, unit.Order.Version));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Row_that_comes_to_a_list_and_one_that_goes_are_saved_though_the_rows_are_compared_with_what_was_read(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Unit.OrderAsync(database, $"offering-{number}", ct)));

        await SaveAsync(units, (unit, _) => unit.Operation.Steps.Add(new Step(3, StepKind.Open)));
        await SaveAsync(units, (unit, _) => unit.Db.Remove(unit.Operation.Steps[1]));

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var operations = await db.Operations.Include(one => one.Steps).ToListAsync(ct);
        Assert.Equal(5, operations.Count);
        Assert.All(operations, operation => Assert.Equal([1, 3], operation.Steps.Select(step => step.Ordinal).Order()));
    }

    /// <summary>Nothing catches what does not go in sets.</summary>
    private async Task SaveAsync(Unit[] units, Action<Unit, int> act)
    {
        foreach (var (number, unit) in units.Index())
        {
            act(unit, number);
        }

        var changes = units.Select(unit => (unit.Db, unit.Db.Changes(unit.AsRead)!)).ToList();
        Assert.All(changes.SelectMany(unit => unit.Item2), change => Assert.NotNull(SetKind.Of(change)));
        await MarketplaceDb.SaveAllAsync(changes, ct);
        Assert.All(units, unit => unit.AsRead.Keep(unit.Db.ChangeTracker.Entries()));
    }

    /// <summary>An order and what is made for it, in a unit of work of its own.</summary>
    private sealed record Unit(MarketplaceDb Db, Subscription Order, Operation Operation)
    {
        public AsRead AsRead { get; } = new();

        private Tenant? Tenant { get; set; }

        private Binding? Binding { get; set; }

        public string Told => Tell(Order, Operation, [Tenant!], [Binding!]);

        public static async Task<Unit> OrderAsync(TestDatabase database, string offering, CancellationToken ct)
        {
            var db = await database.Dbs.CreateDbContextAsync(ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var order = new Subscription(Town, "aozora", offering, "plan", null, null, Actor.Platform, Noon);
            var operation = new Operation(order, OperationKind.Subscribe, [new Step(1, StepKind.CreateTenant), new Step(2, StepKind.BindAccess)], Noon);
            db.AddRange(order, operation);
            Assert.True((await db.SaveProgressAsync(ct)).IsDone);
            var unit = new Unit(db, order, operation);
            unit.AsRead.Keep(db.ChangeTracker.Entries());
            return unit;
        }

        public static async Task<string> ReadAsync(MarketplaceDb db, SubscriptionId id, CancellationToken ct)
        {
            var tenants = await db.Tenants.Where(tenant => tenant.Subscription == id).ToListAsync(ct);
            var bindings = await db.Bindings.Where(binding => binding.Tenant == tenants[0].Id).ToListAsync(ct);
            return Tell(await db.Subscriptions.SingleAsync(one => one.Id == id, ct), await db.Operations.Include(one => one.Steps).SingleAsync(one => one.Subscription == id, ct), tenants, bindings);
        }

        public void Begin(string? words)
        {
            Db.Tenants.Add(Tenant = new Tenant(Order.Id, Order.Vendor, Order.Offering, Order.Plan, Noon));
            Tenant.Send(Noon.AddSeconds(1));
            Db.Bindings.Add(Binding = new Binding(Tenant.Id, BindingPurpose.Access, null, Noon));
            Operation.Steps[0].Start(WaitingOn.Vendor, Noon);
            Operation.Steps[1].Stumble("provisioning.unreachable", words, Noon.AddTicks(10));
            Operation.LookAgainAt(Noon.AddMinutes(1));
        }

        /// <summary>Every second one changes other columns.</summary>
        public void GoOn(int number)
        {
            Binding!.Complete([1, 2, (byte)number], Noon.AddMinutes(2));
            Operation.Steps[0].Finish(Noon.AddMinutes(number));
            if (number % 2 == 0)
            {
                Tenant!.Complete($"https://tenant-{number}.example", Noon.AddMinutes(3));
                Assert.True(Order.Activate(Tenant.DashboardUrl!, Noon.AddMinutes(3)).IsDone);
                Operation.Succeed(Noon.AddMinutes(3));
            }
        }

        public void BeginAnew()
        {
            Tenant!.Abandon("provisioning.differs", Noon, Noon);
            Begin(words: null);
        }

        /// <summary>The database gives the steps back in an order of its own.</summary>
        private static string Tell(Subscription order, Operation operation, IReadOnlyList<Tenant> tenants, IReadOnlyList<Binding> bindings)
        {
            operation.Steps.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal));
            return JsonSerializer.Serialize(new { order, operation, tenants, bindings });
        }
    }
}
