using Catalog.Storage;
using Microsoft.Extensions.DependencyInjection;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>We ourselves fail: our clock, our database, our memory of what we did. The numbers are those of docs/failures.md.</summary>
public sealed class OwnFailureTests
{
    public static TheoryData<DatabaseProvider, string> Statements => new()
    {
        { DatabaseProvider.Sqlite, "\"SealedCredentials\"" }, { DatabaseProvider.PostgreSQL, "\"SealedCredentials\"" },
        { DatabaseProvider.Sqlite, "UPDATE \"Tenants\"" }, { DatabaseProvider.PostgreSQL, "UPDATE \"Tenants\"" },
        { DatabaseProvider.Sqlite, "INSERT INTO \"OwedCleanups\"" }, { DatabaseProvider.PostgreSQL, "INSERT INTO \"OwedCleanups\"" },
        { DatabaseProvider.Sqlite, "UPDATE \"OwedCleanups\"" }, { DatabaseProvider.PostgreSQL, "UPDATE \"OwedCleanups\"" },
        { DatabaseProvider.Sqlite, "UPDATE \"Operations\"" }, { DatabaseProvider.PostgreSQL, "UPDATE \"Operations\"" },
    };

    /// <summary>34, and what 25 asks of a create: whatever could not be saved is as if the answer had never come.</summary>
    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Failure_34_Answer_that_could_not_be_saved_is_made_good(DatabaseProvider engine, string statement)
    {
        var broken = new BrokenStore();
        await using var stage = await Stage.SetAsync(engine, broken: broken);
        stage.Net.On(OsbAct.Create, Faults.ReplyAfter(500)).On(OsbAct.Bind, Faults.ReplyAfter(500));
        broken.Spoil(text => text.Contains(statement, StringComparison.Ordinal) && !text.StartsWith("SELECT", StringComparison.Ordinal), times: 2);

        await stage.OpensAsync();

        Assert.Equal(2, broken.Failed);
    }

    [Fact]
    public async Task Failure_34_Credentials_that_were_not_saved_are_never_fetched_again_but_bound_anew()
    {
        var broken = new BrokenStore();
        await using var stage = await Stage.SetAsync(broken: broken);
        broken.Spoil(text => text.Contains("\"SealedCredentials\"", StringComparison.Ordinal) && text.Contains("UPDATE", StringComparison.Ordinal));

        await stage.OpensAsync();

        Assert.Equal((2, 1, 0), (stage.Net.Of(OsbAct.Bind).Count, stage.Net.Of(OsbAct.Unbind).Count, stage.Net.Of(OsbAct.FetchBinding).Count));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task Failure_23_Leap_of_our_clock_loses_and_doubles_nothing(int minutes)
    {
        var clock = new LeapingClock();
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 3;
        await using var net = FaultProxy.Start(broker.Url);
        await using var house = await StartAsync(also: services => services.AddSingleton<TimeProvider>(clock));
        await house.WithAsync("aozora", net.Url);
        var hold = new Hold();
        net.On(OsbAct.Poll, Faults.HoldAfter(hold));
        var order = await house.OrderAsync("aozora");
        await hold.Reached;

        clock.Leap(TimeSpan.FromMinutes(minutes));
        hold.GoOn();
        await UntilAsync(() => Task.FromResult(net.Of(OsbAct.Poll).Count > (minutes > 0 ? 1 : 0)));
        clock.Leap(TimeSpan.FromMinutes(Math.Max(0, -minutes)));

        await house.OpenedAsync(order);
        await Oracle.HoldsAsync(house, ("aozora", broker));
        Assert.Single(net.Of(OsbAct.Create));
    }

    [Fact]
    public async Task Failure_26_Two_houses_that_take_turns_in_dying_make_one_of_each()
    {
        var (first, second) = (new BrokenStore(), new BrokenStore());
        var settings = new (string, string)[] { ("Provisioning:LeaseSeconds", "0.5"), ("Provisioning:CallSeconds", "5") };
        await using var stage = await Stage.SetAsync(broken: first, settings: settings);
        var hold = new Hold();
        stage.Net.On(OsbAct.Create, Faults.HoldAfter(hold));
        var order = await stage.OrderAsync();
        await hold.Reached;

        first.Die();
        await using var heir = await StartAsync(store: stage.House.Store, also: second.Install, settings: settings);
        await heir.OpenedAsync(order);
        hold.GoOn();

        await Oracle.HoldsAsync(heir, ("aozora", stage.Broker));
        Assert.Single(stage.Net.Of(OsbAct.Create).Select(one => one.Call.Instance).Distinct());
    }

    /// <summary>Its hands can be moved; how long something takes is measured by the machine all the same.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long leap;

        public void Leap(TimeSpan by) => Interlocked.Add(ref leap, by.Ticks);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref leap));
    }
}
