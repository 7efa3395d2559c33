using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Life;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

/// <summary>A suspension counts at its order, whatever other work of the subscription is under way or stuck.</summary>
public sealed class SuspendedMeanwhileTests
{
    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Suspension_counts_at_once_beside_a_change_that_is_stuck_and_the_vendor_is_told_after_it(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        (broker.Catalog, broker.UpdatePolls) = (LifeHouse.Catalog("minato"), 1_000_000);
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var change = await house.ChangeAsync(id, "minato-large");
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.Progress).Count > 0));

        var suspension = await house.SuspendAsync(id);
        var at = await house.FindAsync(id);
        await house.CleanAsync();
        await UntilAsync(async () => (await house.SheetAsync(id)).Current is { Kind: StepKind.AwaitTurn, WaitingOn: WaitingOn.OtherWork });
        var between = await house.ResumeAsync(id);
        var (told, still) = (broker.Of(BrokerAct.Update).Count, await house.OperationAsync(change));
        broker.Next(BrokerAct.Progress, 200, """{"state":"succeeded"}""");
        broker.UpdatePolls = -1;

        Assert.Equal((OperationState.Succeeded, suspension.Value!.Operation), ((await house.EndAsync(id)).State, (await house.SheetAsync(id)).Id));
        Assert.Equal((SubscriptionState.Suspended, false), (at.State, at.IsBilled));
        Assert.Empty(broker.Bindings);
        Assert.Equal(("subscriptions.work-under-way", 1, OperationState.InProgress), (between.Fault?.Code, told, still.State));
        Assert.Equal(OperationState.Succeeded, (await house.OperationAsync(change)).State);
        Assert.Equal((SubscriptionState.Suspended, "minato-large", new Yen(2_400_000)),
            ((await house.FindAsync(id)).State, (await house.FindAsync(id)).Plan, (await house.FindAsync(id)).Agreed!.EachYear));
        Assert.Equal("suspended", (string?)broker.Of(BrokerAct.Update)[^1].Body!["context"]!["subscription"]!["state"]);
        Assert.Contains(change.Value!.Operation.Value.ToString(), (await house.QueryAsync(db => db.AuditEvents.SingleAsync(one => one.Fact == nameof(SubscriptionSuspended), Ct))).Details, StringComparison.Ordinal);
        await house.DoneAsync(await house.ResumeAsync(id));
        Assert.True((await house.FindAsync(id)).IsBilled);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rotation_under_way_turns_back_and_leaves_nothing_open(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.BindingPolls = 1_000_000;
        var rotation = await house.RotateAsync(id);
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.BindingProgress).Count > 0));

        await house.DoneAsync(await house.SuspendAsync(id));

        var stopped = await house.OperationAsync(rotation);
        Assert.Equal((OperationState.Failed, ProvisioningTroubles.StoppedBySuspension), (stopped.State, stopped.Current!.Trouble!.Code));
        Assert.Empty(broker.Bindings);
        Assert.Equal(SubscriptionState.Suspended, (await house.FindAsync(id)).State);
        broker.BindingPolls = -1;
        await house.DoneAsync(await house.ResumeAsync(id));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Resumption_under_way_turns_back_when_it_is_suspended_again_and_the_vendor_hears_of_that_last(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato");
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        await house.DoneAsync(await house.SuspendAsync(id));
        broker.BindingPolls = 1_000_000;
        var resumption = await house.ResumeAsync(id);
        await UntilAsync(() => Task.FromResult(broker.Of(BrokerAct.BindingProgress).Count > 0));

        var again = await house.Get<SuspendSubscription>().RunAsync(id, "It leaks still", Clerk, null, Ct);
        var third = await house.SuspendAsync(id);
        await house.DoneAsync(again);

        Assert.Equal("subscriptions.not-active", third.Fault?.Code);
        Assert.Equal((OperationState.Failed, ProvisioningTroubles.StoppedBySuspension),
            ((await house.OperationAsync(resumption)).State, (await house.OperationAsync(resumption)).Current!.Trouble!.Code));
        Assert.Equal((SubscriptionState.Suspended, "It leaks still"), ((await house.FindAsync(id)).State, (await house.FindAsync(id)).SuspendedFor));
        Assert.Empty(broker.Bindings);
        Assert.Equal(["suspended", "active", "suspended"], broker.Of(BrokerAct.Update).Select(call => (string?)call.Body!["context"]!["subscription"]!["state"]));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Cancellation_under_way_goes_on_and_when_it_has_ended_nobody_is_left_to_tell(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var leaving = await house.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "a successor is chosen"), Clerk, Ct);
        await UntilAsync(async () => (await house.SheetAsync(id)).Current?.Trouble?.Code == ProvisioningTroubles.ExportRefused);

        var suspension = await house.SuspendAsync(id);
        await house.CleanAsync();
        var (at, open) = (await house.FindAsync(id), broker.Bindings.Count);
        await house.Get<LeaveWithoutExport>().RunAsync(id, "it is on paper", Clerk, Ct);
        var ended = await house.EndAsync(id);

        Assert.True(leaving.IsDone, leaving.Fault?.Code);
        Assert.Equal((SubscriptionState.Suspended, false, 0), (at.State, at.IsBilled, open));
        Assert.Equal((suspension.Value!.Operation, OperationState.Failed, ProvisioningTroubles.Overtaken), (ended.Id, ended.State, ended.Current!.Trouble!.Code));
        Assert.Equal(SubscriptionState.Ended, (await house.FindAsync(id)).State);
        Assert.Empty(broker.Instances);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_ends_of_a_link_that_are_resumed_at_the_same_time_are_linked_again(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        var reader = await house.OpenAsync("health", self => self.LinkTo(giver));
        await house.DoneAsync(await house.SuspendAsync(giver));
        await house.DoneAsync(await house.SuspendAsync(reader));

        var both = await Task.WhenAll(house.ResumeAsync(giver), house.ResumeAsync(reader));
        await house.DoneAsync(both[0]);
        await house.DoneAsync(both[1]);

        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.AsNoTracking().SingleAsync(Ct))).State);
        Assert.Equal((2, 2), (ledger.Bindings.Count, health.Bindings.Count));
        await house.AgreesAsync(ledger, health);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Link_that_is_wired_while_its_other_end_is_suspended_does_not_flow_before_that_is_resumed(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        var slow = new TaskCompletionSource();
        health.Next(BrokerAct.Bind, good => good()).Next(BrokerAct.Bind, good => good() with { After = slow.Task });
        var reader = await house.OrderAsync("health", link: self => self.LinkTo(giver));
        await UntilAsync(() => Task.FromResult(health.Of(BrokerAct.Bind).Count == 2));

        await house.DoneAsync(await house.SuspendAsync(giver));
        slow.SetResult();
        await UntilAsync(async () => (await house.SheetAsync(reader)).Current is { Kind: StepKind.WireLink, State: StepState.Waiting });
        await house.CleanAsync();
        var apart = await house.QueryAsync(db => db.Links.AsNoTracking().SingleAsync(Ct));
        var left = (ledger.Bindings.Count, health.Bindings.Count);
        await house.DoneAsync(await house.ResumeAsync(giver));
        await house.OpenedAsync(reader);

        Assert.Equal((LinkState.Requested, (0, 1)), (apart.State, left));
        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.AsNoTracking().SingleAsync(Ct))).State);
        await house.AgreesAsync(ledger, health);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Binding_of_a_link_is_not_taken_away_while_its_vendor_is_asked_about_it(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        var slow = new TaskCompletionSource();
        ledger.BindingPolls = 1_000_000;
        ledger.Next(BrokerAct.BindingProgress, good => good() with { After = slow.Task });
        await house.OrderAsync("health", link: self => self.LinkTo(giver));
        await UntilAsync(() => Task.FromResult(ledger.Of(BrokerAct.BindingProgress).Count == 1));
        var asked = ledger.Of(BrokerAct.BindingProgress)[0].Binding;

        await house.SuspendAsync(giver);
        await UntilAsync(() => house.QueryAsync(db => db.OwedCleanups.AnyAsync(one => one.DoneAt == null && one.Version > 1, Ct)));
        var meanwhile = ledger.Of(BrokerAct.Unbind).Count(call => call.Binding == asked);
        slow.SetResult();
        await house.CleanAsync();

        Assert.Equal(0, meanwhile);
        Assert.Equal([BrokerAct.Bind, BrokerAct.BindingProgress, BrokerAct.Unbind], ledger.Calls.Where(call => call.Binding == asked).Select(call => call.Act).Distinct());
        Assert.Equal(BrokerAct.Unbind, ledger.Calls.Last(call => call.Binding == asked).Act);
    }
}
