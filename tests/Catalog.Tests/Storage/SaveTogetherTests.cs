using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Storage;

public sealed class SaveTogetherTests(Databases databases)
{
    private const int Units = 30;

    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", provider: null);

    private static readonly DateTimeOffset Due = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Units_saved_at_the_same_moment_are_saved_each_with_its_fact(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await UnitsAsync(database);

        var saved = await SaveAsync(database, units);

        Assert.All(saved, outcome => Assert.True(outcome.IsDone));
        Assert.Equal((Units, Units, Units), await CountAsync(database));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Unit_that_was_overtaken_fails_alone(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await UnitsAsync(database);
        var overtaken = units[^1].Operation.Id;
        await using (var other = await database.Dbs.CreateDbContextAsync(ct))
        {
            await other.Operations.Where(one => one.Id == overtaken).ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1), ct);
        }

        var saved = await SaveAsync(database, units);

        Assert.All(saved.SkipLast(1), outcome => Assert.True(outcome.IsDone));
        Assert.Equal(StorageFaults.ChangedMeanwhile, saved[^1].Fault);
        Assert.Equal((Units - 1, Units - 1, Units - 1), await CountAsync(database));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Unit_goes_on_after_it_was_saved_with_others(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var units = await UnitsAsync(database);
        await SaveAsync(database, units);

        var again = await SaveAsync(database, units);

        Assert.All(again, outcome => Assert.True(outcome.IsDone));
        Assert.All(units, unit => Assert.Equal(2, unit.Operation.Version));
    }

    /// <summary>Each reads an operation of its own, as a worker does.</summary>
    private async Task<IReadOnlyList<(MarketplaceDb Db, Operation Operation)>> UnitsAsync(TestDatabase database)
    {
        var units = new List<(MarketplaceDb, Operation)>();
        for (var number = 0; number < Units; number++)
        {
            var db = await database.Dbs.CreateDbContextAsync(ct);
            var order = new Subscription(Town, "aozora", $"offering-{number}", "plan", null, null, Actor.Platform, DateTimeOffset.UnixEpoch);
            var operation = new Operation(order, OperationKind.Subscribe, [new Step(1, StepKind.CreateTenant)], DateTimeOffset.UnixEpoch);
            db.AddRange(order, operation);
            Assert.True((await db.SaveProgressAsync(ct)).IsDone);
            units.Add((db, operation));
        }

        return units;
    }

    private async Task<Outcome[]> SaveAsync(TestDatabase database, IReadOnlyList<(MarketplaceDb Db, Operation Operation)> units)
    {
        var together = database.Get<SaveTogether>();
        return await Task.WhenAll(units.Select(unit =>
        {
            unit.Operation.LookAgainAt(Due.AddDays(unit.Operation.Version));
            return together.SaveAsync(unit.Db, Actor.Platform, [new TenantBlocked(unit.Operation.Subscription.Value, unit.Operation.Id.Value, null)], ct);
        }));
    }

    private async Task<(int Changed, int Facts, int Unplaced)> CountAsync(TestDatabase database)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var facts = db.AuditEvents.Where(kept => kept.Fact == nameof(TenantBlocked)).Select(kept => kept.Id);
        return (
            await db.Operations.CountAsync(one => one.DueAt == Due, ct), await facts.CountAsync(ct),
            await db.UnplacedEvents.CountAsync(unplaced => facts.Contains(unplaced.Event), ct));
    }
}
