using Catalog.Provisioning;
using Catalog.Provisioning.Health;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Health;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Health;

public sealed class HeartbeatTests
{
    private static readonly (string, string)[] Quick = [("Provisioning:BeatSeconds", "0.05"), ("Provisioning:MissedBeats", "2"), ("Provisioning:RecoveryCallsPerSecond", "10000")];

    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Broker_that_misses_its_beats_takes_no_new_orders_until_it_answers_again(DatabaseProvider engine)
    {
        await using var broker = await MoodyBroker.StartAsync();
        broker.Mood = 503;
        await using var house = await (await StartAsync(engine, settings: [.. Quick, ("Provisioning:CircuitFailures", "1000")])).WithAsync("aozora", broker.Inner.Url);

        await UntilAsync(async () => (await HealthAsync(house))?.OrdersPausedAt is not null);
        var away = (await HealthAsync(house))!;
        broker.Mood = null;
        await UntilAsync(async () => (await HealthAsync(house))!.OrdersPausedAt is null);
        var back = (await HealthAsync(house))!;

        Assert.True(away is { UnhealthySince: not null, HealthySince: null, MissedBeats: >= 2, TroubleCode: ProvisioningTroubles.NoClearAnswer, ClosedAt: null });
        Assert.True(back is { UnhealthySince: null, HealthySince: not null, MissedBeats: 0 });
        Assert.Equal((1, 1), (await FactsAsync(house, nameof(NewOrdersPaused)), await FactsAsync(house, nameof(NewOrdersReopened))));
        Assert.All(broker.Inner.Of(BrokerAct.Catalog), call => Assert.False(call.Headers.ContainsKey("X-Broker-API-Originating-Identity")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Refused_access_holds_back_that_broker_alone_until_it_is_renewed(DatabaseProvider engine)
    {
        await using var broker = await MoodyBroker.StartAsync();
        await using var other = await MoodyBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: [.. Quick, ("Provisioning:GiveUpHours", "0.0001")])).WithAsync("aozora", broker.Inner.Url);
        await house.WithAsync("minato", other.Inner.Url);
        await UntilAsync(async () => (await HealthAsync(house))?.HealthySince is not null);
        broker.Mood = 401;

        for (var order = 0; order < 20; order++)
        {
            await house.OrderAsync("aozora", $"offering-{order}");
        }

        await UntilAsync(async () => (await HealthAsync(house))!.ClosedAt is not null);
        await house.OpenedAsync(await house.OrderAsync("minato"));
        var asked = broker.WorkCalls;
        Assert.InRange(asked, 0, 4);
        Assert.Equal(ProvisioningTroubles.BrokerRefusedCredentials, (await HealthAsync(house))!.ClosedFor);
        broker.Mood = null;
        await house.WithAsync("aozora", broker.Inner.Url);

        await UntilAsync(async () => !await house.QueryAsync(db => db.Operations.AnyAsync(one => one.SucceededAt == null, Ct)));
        Assert.Equal((20, 0), (broker.Inner.Instances.Count, await house.OwedAsync()));
    }

    [Fact]
    public async Task Broker_that_is_away_is_left_alone_and_catches_up_when_it_comes_back()
    {
        await using var broker = await MoodyBroker.StartAsync();
        await using var house = await (await StartAsync(settings: [.. Quick, ("Provisioning:CircuitFailures", "3")])).WithAsync("aozora", broker.Inner.Url);
        await UntilAsync(async () => (await HealthAsync(house))?.HealthySince is not null);
        broker.Mood = 503;

        for (var order = 0; order < 40; order++)
        {
            await house.OrderAsync("aozora", $"offering-{order}");
        }

        await UntilAsync(async () => (await HealthAsync(house))!.ClosedAt is not null);
        await Task.Delay(300, Ct);
        var storm = broker.WorkCalls;
        broker.Mood = null;
        await UntilAsync(async () => !await house.QueryAsync(db => db.Operations.AnyAsync(one => one.SucceededAt == null, Ct)));
        await house.CleanAsync();

        // Beats count towards shutting the gate as well, so that fewer calls of work than failures may be enough.
        Assert.InRange(storm, 0, 10);
        Assert.Equal(40, broker.Inner.Instances.Count);
        await UntilAsync(async () => (await HealthAsync(house))!.Trips == 0);
        Assert.Equal((1, 1), (await FactsAsync(house, nameof(BrokerGateClosed)), await FactsAsync(house, nameof(BrokerGateOpened))));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Gate_that_one_process_shuts_is_shut_for_all(DatabaseProvider engine)
    {
        await using var broker = await MoodyBroker.StartAsync();
        broker.Mood = 401;
        await using var house = await (await StartAsync(engine, settings: Quick)).WithAsync("aozora", broker.Inner.Url);
        await using var second = await StartAsync(store: house.Store, settings: [.. Quick, ("Provisioning:LeaseSeconds", "15")]);

        await UntilAsync(() => Task.FromResult(second.Get<BrokerGateBook>().Closed.Contains("aozora")));
        await UntilAsync(() => Task.FromResult(house.Get<BrokerGateBook>().Closed.Contains("aozora")));

        Assert.Equal(ProvisioningTroubles.BrokerRefusedCredentials, (await HealthAsync(house))!.ClosedFor);
    }

    [Fact]
    public async Task Two_processes_take_one_beat_and_not_two()
    {
        await using var broker = await MoodyBroker.StartAsync();
        await using var house = await StartAsync(working: false, settings: ("Provisioning:BeatSeconds", "3600"));
        await using var second = await StartAsync(store: house.Store, working: false, settings: ("Provisioning:BeatSeconds", "3600"));
        await house.WithAsync("aozora", broker.Inner.Url);

        await Task.WhenAll(house.WorkAsync(), second.WorkAsync());
        await UntilAsync(async () => (await HealthAsync(house))?.HealthySince is not null);
        await Task.Delay(200, Ct);

        Assert.Single(broker.Inner.Calls);
    }

    private static Task<BrokerHealth?> HealthAsync(TestHouse house) =>
        house.QueryAsync(db => db.BrokerHealths.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == "aozora", Ct));

    private static Task<int> FactsAsync(TestHouse house, string fact) => house.QueryAsync(db => db.AuditEvents.CountAsync(entry => entry.Fact == fact, Ct));
}
