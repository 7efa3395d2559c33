using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class ClaimTests
{
    private static readonly DateTimeOffset? LongAgo = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Two_workers_make_one_tenant_each_order(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 1;
        await using var one = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        await using var two = await StartAsync(engine, one.Store);

        var orders = new List<Catalog.Subscriptions.SubscriptionId>();
        for (var order = 0; order < 12; order++)
        {
            orders.Add(await one.OrderAsync("aozora", $"offering-{order}"));
            two.Get<ProvisioningSignal>().Wake();
        }

        foreach (var order in orders)
        {
            await one.OpenedAsync(order);
        }

        Assert.Equal((12, 12, 12), (broker.Of(BrokerAct.Provision).Count, broker.Instances.Count, broker.Bindings.Count));
        Assert.Equal(0, await one.OwedAsync());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Worker_that_was_overtaken_writes_nothing(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        var gate = new TaskCompletionSource();
        broker.Next(BrokerAct.Provision, good => good() with { After = gate.Task });
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora");
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.Provision).Count == 1));

        await OvertakeAsync(house, TimeProvider.System.GetUtcNow().AddHours(1));
        gate.SetResult();
        await UntilAsync(() => Task.FromResult(house.Log.Any(line => line.Contains("was taken over", StringComparison.Ordinal))));

        var tenant = await house.QueryAsync(db => db.Tenants.SingleAsync(Ct));
        Assert.Null(tenant.CreatedAt);
        Assert.Equal(StepState.Waiting, (await house.SheetAsync(order)).Steps[0].State);

        await OvertakeAsync(house, null);
        await house.OpenedAsync(order);
        Assert.Equal([tenant.Id.Value.ToString()], broker.Instances);
    }

    [Fact]
    public async Task Claim_of_a_worker_that_died_runs_out()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        var order = await house.OrderAsync("aozora");
        await OvertakeAsync(house, TimeProvider.System.GetUtcNow().AddSeconds(1));

        await house.WorkAsync();
        await house.OpenedAsync(order);

        Assert.Single(broker.Instances);
    }

    [Fact]
    public async Task Long_call_keeps_its_claim_by_signs_of_life()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, good => good() with { After = Task.Delay(1_500, Ct) });
        await using var one = await (await StartAsync(settings: ("Provisioning:LeaseSeconds", "0.6"))).WithAsync("aozora", broker.Url);
        await using var two = await StartAsync(store: one.Store);

        await one.OpenedAsync(await one.OrderAsync("aozora"));

        Assert.Single(broker.Of(BrokerAct.Provision));
    }

    [Fact]
    public async Task Sign_of_life_does_not_wait_for_what_is_being_saved()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(DatabaseProvider.PostgreSQL, working: false)).WithAsync("aozora", broker.Url);
        var busy = await house.OrderAsync("aozora", "offering-1");
        await house.OrderAsync("aozora", "offering-2");
        using var lanes = new Lanes(perBroker: 2);
        var claims = house.Get<Claims>();
        Assert.Equal(2, (await claims.TakeAsync(lanes, ["aozora"], Ct)).Count);
        await house.QueryAsync(db => db.Operations.ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, LongAgo), Ct));

        await using (var db = await house.Dbs.CreateDbContextAsync(Ct))
        await using (await db.Database.BeginTransactionAsync(Ct))
        {
            await db.Operations.Where(one => one.Subscription == busy).ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1), Ct);
            await claims.RenewAsync(Ct);
            Assert.Equal([busy], await DeadAsync(house));
        }

        await claims.RenewAsync(Ct);
        Assert.Empty(await DeadAsync(house));
    }

    [Fact]
    public async Task Fault_of_our_own_is_tried_again_and_shown()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(working: false)).WithAsync("aozora", broker.Url);
        var known = await house.QueryAsync(db => db.Brokers.Select(one => one.SealedPassword).SingleAsync(Ct));
        await SpoilAsync(house, [1, 2, 3]);

        var order = await house.OrderAsync("aozora");
        await house.WorkAsync();
        await UntilAsync(async () => await house.TroubleAsync(order) == ProvisioningTroubles.OurOwnFault);
        await SpoilAsync(house, known);

        await house.OpenedAsync(order);
        Assert.Single(broker.Instances);
    }

    private static Task<List<Catalog.Subscriptions.SubscriptionId>> DeadAsync(TestHouse house) =>
        house.QueryAsync(db => db.Operations.Where(one => one.LeaseUntil == LongAgo).Select(one => one.Subscription).ToListAsync(Ct));

    private static Task<int> SpoilAsync(TestHouse house, byte[] password) =>
        house.QueryAsync(db => db.Brokers.ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedPassword, password), Ct));

    private static Task<int> OvertakeAsync(TestHouse house, DateTimeOffset? until) => house.QueryAsync(db => db.Operations.ExecuteUpdateAsync(
        set => set
            .SetProperty(one => one.Epoch, one => one.Epoch + 1)
            .SetProperty(one => one.Version, one => one.Version + 1)
            .SetProperty(one => one.LeaseOwner, "other")
            .SetProperty(one => one.LeaseUntil, until),
        Ct));
}
