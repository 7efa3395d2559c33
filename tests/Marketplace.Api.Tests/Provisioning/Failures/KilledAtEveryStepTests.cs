using TestKit;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A real process is killed at each step, where the network or the database holds it; another takes its work over.</summary>
public sealed class KilledAtEveryStepTests(KillGround ground) : IClassFixture<KillGround>
{
    private static int orders;

    [Fact]
    public async Task Failure_24_Killed_before_the_row_is_written()
    {
        var stage = await ground.StageAsync();
        using var api = await WorkingAsync(stage);
        await using (var held = await HeldTable.TakeAsync(stage.House.Store, "Tenants"))
        {
            await OrderAsync(stage);
            await held.WantedAsync();
            api.Kill();
        }

        await TakenOverAsync(stage);
    }

    [Theory]
    [InlineData(OsbAct.Create, false)]
    [InlineData(OsbAct.Create, true)]
    [InlineData(OsbAct.Poll, true)]
    [InlineData(OsbAct.Bind, true)]
    [InlineData(OsbAct.Delete, true)]
    public async Task Failure_24_Killed_while_a_call_is_under_way(OsbAct act, bool brokerActed)
    {
        var stage = await ground.StageAsync();
        stage.Broker.Polls = act == OsbAct.Poll ? 1 : -1;
        using var api = await WorkingAsync(stage);
        var hold = new Hold();
        stage.Net.On(one => one.Call.Act == OsbAct.Create && act == OsbAct.Delete, Faults.DropAfter)
            .On(act, brokerActed ? Faults.HoldAfter(hold) : Faults.HoldBefore(hold));

        await OrderAsync(stage);
        await hold.Reached;
        api.Kill();
        hold.Lose();

        await TakenOverAsync(stage);
    }

    [Theory]
    [InlineData(OsbAct.Create, "Tenants")]
    [InlineData(OsbAct.Bind, "Bindings")]
    [InlineData(OsbAct.Delete, "OwedCleanups")]
    [InlineData(OsbAct.Fetch, "Operations")]
    public async Task Failure_24_Killed_between_the_answer_and_its_saving(OsbAct act, string table)
    {
        var stage = await ground.StageAsync();
        using var api = await WorkingAsync(stage);
        var hold = new Hold();
        stage.Net.On(one => one.Call.Act == OsbAct.Create && act == OsbAct.Delete, Faults.DropAfter).On(act, Faults.HoldAfter(hold));

        await OrderAsync(stage);
        await hold.Reached;
        await using (var held = await HeldTable.TakeAsync(stage.House.Store, table))
        {
            hold.GoOn();
            await held.WantedAsync();
            api.Kill();
        }

        await TakenOverAsync(stage);
    }

    [Fact]
    public async Task Failure_26_Frozen_process_that_wakes_up_after_it_was_overtaken_writes_nothing()
    {
        var stage = await ground.StageAsync();
        using var first = await WorkingAsync(stage);
        var hold = new Hold();
        stage.Net.On(OsbAct.Create, Faults.HoldAfter(hold));
        var order = await OrderAsync(stage);
        await hold.Reached;

        await first.FreezeAsync(Ct);
        using var second = await WorkingAsync(stage);
        await stage.House.OpenedAsync(order);
        hold.GoOn();
        await first.ThawAsync(Ct);
        for (var more = 0; more < 6; more++)
        {
            await OrderAsync(stage);
        }

        await stage.HoldsAsync();
        Assert.Equal(orders, stage.Broker.Instances.Count);
    }

    private static async Task<ApiProcess> WorkingAsync(Stage stage)
    {
        stage.Net.Heal();
        var api = RealApi.On(stage.House.Store);
        await api.StartAsync(Ct);
        return api;
    }

    private static Task<Catalog.Subscriptions.SubscriptionId> OrderAsync(Stage stage) => stage.OrderAsync($"offering-{++orders}");

    private static async Task TakenOverAsync(Stage stage)
    {
        await using var heir = await StartAsync(store: stage.House.Store, settings: [("Provisioning:LeaseSeconds", "1"), ("Provisioning:ConnectSeconds", "1"), ("Provisioning:CallSeconds", "4")]);
        await stage.HoldsAsync();
        Assert.Equal(orders, stage.Broker.Instances.Count);
    }
}
