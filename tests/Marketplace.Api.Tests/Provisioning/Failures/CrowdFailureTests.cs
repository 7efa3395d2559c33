using Catalog.Provisioning;
using Catalog.Subscriptions;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A broker fails for long or for many. The numbers are those of docs/failures.md.</summary>
public sealed class CrowdFailureTests
{
    [Fact]
    public async Task Failure_15_Broker_that_forgot_everything_harms_neither_what_runs_nor_what_comes()
    {
        await using var stage = await Stage.SetAsync(settings: ("Provisioning:GiveUpHours", "0.0003"));
        var running = await stage.OpensAsync();
        stage.Broker.Polls = 1_000_000;
        var half = await stage.OrderAsync("sesshu");
        await UntilAsync(() => Task.FromResult(stage.Net.Of(OsbAct.Poll).Count > 0));

        stage.Broker.Forget();
        await stage.House.EndAsync(half);
        await stage.House.CleanAsync();
        stage.Broker.Polls = -1;
        var next = await stage.OrderAsync("juki");
        await stage.House.OpenedAsync(next);

        Assert.Equal(ProvisioningTroubles.TookTooLong, (await stage.House.SheetAsync(half)).Current!.Trouble!.Code);
        Assert.Contains(stage.Net.Of(OsbAct.Delete), one => one.Answer?.Status == 410);
        Assert.Equal(SubscriptionState.Active, await StateAsync(stage, running));
        Assert.Single(stage.Broker.Instances);
    }

    [Fact]
    public async Task Failure_28_Broker_that_is_down_for_many_is_met_by_few_at_a_time()
    {
        await using var stage = await Stage.SetAsync();
        var atOnce = new Tally();
        stage.Net.On(_ => true, atOnce.Around(Faults.Reply(503)), times: 15);
        var orders = new List<SubscriptionId>();
        for (var order = 0; order < 20; order++)
        {
            orders.Add(await stage.OrderAsync($"offering-{order}"));
        }

        foreach (var order in orders)
        {
            await stage.House.OpenedOnlyAsync(order);
        }

        await stage.HoldsAsync();
        Assert.InRange(atOnce.Most, 1, 5);
        Assert.Equal(20, stage.Broker.Instances.Count);
    }

    [Theory]
    [InlineData(410, "{}", -1)]
    [InlineData(500, "{}", -1)]
    [InlineData(400, """{"description":"not now"}""", -1)]
    [InlineData(202, """{"operation":"bye"}""", -1)]
    [InlineData(500, "{}", 2)]
    [InlineData(204, "", 2)]
    public async Task Failure_32_Half_made_instance_is_deleted_until_it_is_gone(int status, string body, int polls)
    {
        await using var stage = await Stage.SetAsync();
        stage.Broker.DeletionPolls = polls;
        stage.Net.On(OsbAct.Create, Faults.DropAfter).On(OsbAct.Bind, Faults.DropAfter)
            .On(one => one.Call.IsDeletion, status == 410 ? Faults.ReplyAfter(status, body) : Faults.Reply(status, body), times: 4)
            .On(one => one.Call.IsPoll && status == 202, Faults.Reply(200, """{"state":"failed"}"""), times: 4);

        await stage.OpensAsync();

        Assert.Equal(2, await stage.House.OwedAsync());
    }

    private static Task<SubscriptionState> StateAsync(Stage stage, SubscriptionId id) =>
        stage.House.QueryAsync(async db => (await db.Subscriptions.FindAsync([id], Ct))!.State);

    /// <summary>How many were inside at the same time.</summary>
    private sealed class Tally
    {
        private int now;

        public int Most { get; private set; }

        public Fault Around(Fault fault) => async (call, ct) =>
        {
            lock (this)
            {
                Most = Math.Max(Most, ++now);
            }

            await Task.Delay(20, ct);
            await fault(call, ct);
            lock (this)
            {
                now--;
            }
        };
    }
}
