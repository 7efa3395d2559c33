using Catalog.Storage;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>The network between the marketplace and a broker fails. The numbers are those of docs/failures.md.</summary>
public sealed class NetworkFailureTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Failure_01_Call_lost_before_the_broker_is_made_again(DatabaseProvider engine)
    {
        await using var stage = await Stage.SetAsync(engine);
        stage.Net.On(OsbAct.Create, Faults.DropBefore, times: 2).On(OsbAct.Bind, Faults.DropBefore).On(OsbAct.Fetch, Faults.DropBefore)
            .On(OsbAct.Delete, Faults.DropBefore).On(OsbAct.Unbind, Faults.DropBefore);

        await stage.OpensAsync();

        Assert.Single(stage.Broker.Of(BrokerAct.Provision));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Failure_02_Answer_that_is_lost_leaves_exactly_one_instance(DatabaseProvider engine)
    {
        await using var stage = await Stage.SetAsync(engine);
        stage.Net.On(OsbAct.Create, Faults.DropAfter, times: 2).On(OsbAct.Bind, Faults.DropAfter, times: 2)
            .On(OsbAct.Delete, Faults.DropAfter).On(OsbAct.Unbind, Faults.DropAfter);

        await stage.OpensAsync();

        Assert.Equal(3, stage.Net.Of(OsbAct.Create).Select(one => one.Call.Instance).Distinct().Count());
        Assert.Equal(4, await stage.House.OwedAsync());
    }

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    [InlineData(OsbAct.Fetch)]
    public async Task Failure_03_Answer_after_our_patience_is_ignored(OsbAct act)
    {
        await using var stage = await Stage.SetAsync(settings: [("Provisioning:CallSeconds", "0.4"), ("Provisioning:ConnectSeconds", "0.3")]);
        var hold = new Hold();
        stage.Net.On(act, Faults.HoldAfter(hold));

        var order = await stage.OrderAsync();
        await hold.Reached;
        await stage.House.OpenedAsync(order);
        hold.GoOn();

        await stage.HoldsAsync();
    }

    [Fact]
    public async Task Failure_03_Call_that_arrives_after_its_clean_up_is_still_taken_away()
    {
        await using var stage = await Stage.SetAsync(settings:
            [("Provisioning:CallSeconds", "0.4"), ("Provisioning:ConnectSeconds", "0.3"), ("Provisioning:LateArrivalSeconds", "1.5")]);
        var hold = new Hold();
        stage.Net.On(OsbAct.Create, Faults.HoldBefore(hold));

        var order = await stage.OrderAsync();
        await UntilAsync(() => Task.FromResult(stage.Net.Of(OsbAct.Delete).Count > 0));
        hold.GoOn();

        await stage.House.OpenedAsync(order);
        await stage.HoldsAsync();
        Assert.Contains(stage.Broker.Of(BrokerAct.Provision), call => call.Instance == stage.Net.Of(OsbAct.Create)[0].Call.Instance);
    }

    [Theory]
    [InlineData(OsbAct.Create)]
    [InlineData(OsbAct.Bind)]
    public async Task Failure_08_Answer_cut_in_the_middle_is_no_answer(OsbAct act)
    {
        await using var stage = await Stage.SetAsync();
        stage.Net.On(act, Faults.Truncate, times: 2);

        await stage.OpensAsync();

        Assert.Equal(3, stage.Net.Of(act).Select(one => one.Call.Subject).Distinct().Count());
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData(null)]
    public async Task Failure_16_Redirect_is_not_followed(string? target)
    {
        await using var elsewhere = await TestBroker.StartAsync();
        await using var stage = await Stage.SetAsync();
        stage.Net.On(OsbAct.Create, Faults.Redirect(target ?? elsewhere.Url + "/v2/x")).On(OsbAct.Bind, Faults.Redirect(target ?? elsewhere.Url + "/v2/x"))
            .On(OsbAct.Fetch, Faults.Redirect(target ?? elsewhere.Url + "/v2/x"));

        await stage.OpensAsync();

        Assert.Empty(elsewhere.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failure_17_Answer_without_end_is_cut_off_and_counts_as_malformed(bool bomb)
    {
        const long Size = 64 * 1024 * 1024;
        await using var stage = await Stage.SetAsync();
        var fault = bomb ? Faults.Bomb(Size) : Faults.Huge(Size);
        stage.Net.On(OsbAct.Create, fault).On(OsbAct.Bind, fault).On(OsbAct.Fetch, fault);

        await stage.OpensAsync();

        Assert.Equal((2, 2), (stage.Net.Of(OsbAct.Create).Count, stage.Net.Of(OsbAct.Bind).Count));
    }

    [Fact]
    public async Task Failure_18_Broker_that_drips_or_hangs_is_left_in_time_and_holds_up_nobody()
    {
        await using var stage = await Stage.SetAsync(settings: [("Provisioning:CallSeconds", "0.5"), ("Provisioning:ConnectSeconds", "0.4")]);
        await using var other = await TestBroker.StartAsync();
        await stage.House.WithAsync("minato", other.Url);
        var hold = new Hold();
        stage.Net.On(OsbAct.Create, Faults.Drip(TimeSpan.FromMilliseconds(50)), times: 2).On(OsbAct.Create, Faults.HoldAfter(hold), times: 3);

        var slow = await stage.OrderAsync();
        await UntilAsync(() => Task.FromResult(stage.Net.Of(OsbAct.Create).Count > 0));
        await stage.House.OpenedOnlyAsync(await stage.House.OrderAsync("minato"));
        Assert.NotEqual(Catalog.Provisioning.OperationState.Succeeded, (await stage.House.SheetAsync(slow)).State);

        await stage.House.OpenedAsync(slow);
        await stage.HoldsAsync();
        hold.Lose();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSQL)]
    public async Task Failure_27_Call_delivered_twice_has_one_result(DatabaseProvider engine)
    {
        await using var stage = await Stage.SetAsync(engine);
        stage.Net.On(OsbAct.Create, Faults.ReplyAfter(503)).On(one => one.Call.IsDeed, Faults.Twice, times: 10);

        await stage.OpensAsync();

        Assert.Equal((3, 2, 2), (stage.Broker.Of(BrokerAct.Provision).Count, stage.Broker.Of(BrokerAct.Deprovision).Count, stage.Broker.Of(BrokerAct.Bind).Count));
    }
}
