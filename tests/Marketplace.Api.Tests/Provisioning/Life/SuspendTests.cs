using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

public sealed class SuspendTests
{
    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Suspension_takes_access_and_both_ends_of_links_away_and_resumption_binds_anew(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        (ledger.Catalog, health.BindingPolls) = (LifeHouse.Catalog("ledger"), 1);
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        var reader = await house.OpenAsync("health", self => self.LinkTo(giver));
        var before = ledger.Bindings.Concat(health.Bindings).ToHashSet();

        await house.DoneAsync(await house.SuspendAsync(giver));
        var suspended = await house.FindAsync(giver);
        var paused = await house.QueryAsync(db => db.Links.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((0, 1), (ledger.Bindings.Count, health.Bindings.Count));
        await house.AgreesAsync(ledger, health);
        await house.DoneAsync(await house.ResumeAsync(giver));

        Assert.Equal((SubscriptionState.Suspended, false, "Leak of a password"), (suspended.State, suspended.IsBilled, suspended.SuspendedFor));
        Assert.Equal(LinkState.Paused, paused.State);
        var told = ledger.Of(BrokerAct.Update).Select(call => call.Body!).ToList();
        Assert.Equal(["suspended", "active"], told.Select(body => (string?)body["context"]!["subscription"]!["state"]));
        Assert.Equal("Leak of a password", (string?)told[0]["context"]!["subscription"]!["reason"]);
        Assert.All(told, body => Assert.Equal(["context", "service_id"], body.Select(member => member.Key).Order()));
        Assert.Equal((2, 2), (ledger.Bindings.Count, health.Bindings.Count));
        Assert.Single(ledger.Bindings.Concat(health.Bindings), before.Contains);
        Assert.True((await house.FindAsync(giver)).IsBilled);
        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
        Assert.Equal((1, 1), (ledger.Instances.Count, health.Instances.Count));
        Assert.Equal(SubscriptionState.Active, (await house.FindAsync(reader)).State);
        await house.AgreesAsync(ledger, health);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 400, UpdateEnd.Refused)]
    [InlineData(DatabaseProvider.PostgreSQL, 422, UpdateEnd.Refused)]
    [InlineData(DatabaseProvider.Sqlite, 503, UpdateEnd.NoAnswer)]
    [InlineData(DatabaseProvider.PostgreSQL, 401, UpdateEnd.NoAnswer)]
    public async Task Vendor_that_does_not_take_a_suspension_is_flagged_and_suspended_all_the_same(DatabaseProvider engine, int status, UpdateEnd end)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato");
        broker.Next(BrokerAct.Update, status, """{"description":"we do not stop"}""", times: 10_000);
        await using var house = await (await StartAsync(engine, settings: ("Provisioning:TellPatienceMinutes", "0.01"))).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var sheet = await house.DoneAsync(await house.SuspendAsync(id));

        Assert.Equal(OperationState.Succeeded, sheet.State);
        Assert.Empty(broker.Bindings);
        Assert.Equal((SubscriptionState.Suspended, false), ((await house.FindAsync(id)).State, (await house.FindAsync(id)).IsBilled));
        Assert.Equal(1, await house.FactsAsync(nameof(VendorNotTold)));
        var untold = (await house.Get<Catalog.Subscriptions.Life.SubscriptionActs>().OfAsync(id, Clerk, Ct)).Value!.Untold;
        Assert.Equal((end, "we do not stop"), (untold!.Outcome, untold.Words));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Access_is_gone_before_a_slow_vendor_has_answered(DatabaseProvider engine)
    {
        var slow = new TaskCompletionSource();
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato");
        broker.Next(BrokerAct.Update, good => good() with { After = slow.Task });
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var begun = await house.SuspendAsync(id);
        await UntilAsync(() => Task.FromResult(broker.Bindings.Count == 0));
        await house.CleanAsync();
        var meanwhile = (await house.SheetAsync(id)).State;
        slow.SetResult();

        Assert.Equal(OperationState.InProgress, meanwhile);
        Assert.Equal(OperationState.Succeeded, (await house.DoneAsync(begun)).State);
        Assert.Equal(0, await house.FactsAsync(nameof(VendorNotTold)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Cancellation_to_a_later_day_is_in_nobodys_way(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var last = Tokyo.Today(TimeProvider.System).AddMonths(2);
        var leaving = await house.Get<CancelSubscription>().RunAsync(new CancelOrder(id, "a successor is chosen", last, WithoutExport: "on paper"), Clerk, Ct);

        var rotated = await house.DoneAsync(await house.RotateAsync(id));
        var suspended = await house.DoneAsync(await house.SuspendAsync(id));

        Assert.True(leaving.IsDone, leaving.Fault?.Code);
        Assert.Equal((OperationState.Succeeded, OperationState.Succeeded), (rotated.State, suspended.State));
        Assert.Equal((SubscriptionState.Suspended, (DateOnly?)last), ((await house.FindAsync(id)).State, (await house.FindAsync(id)).EndsOn));
    }

    [Fact]
    public async Task Vendor_whose_catalog_takes_no_news_gets_none()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato", context: false);
        await using var house = await (await StartAsync()).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        await house.DoneAsync(await house.SuspendAsync(id));
        await house.DoneAsync(await house.ResumeAsync(id));

        Assert.Empty(broker.Of(BrokerAct.Update));
        Assert.Equal(2, await house.FactsAsync(nameof(VendorNotTold)));
        Assert.True((await house.FindAsync(id)).IsBilled);
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Resumption_that_fails_leaves_everything_closed(DatabaseProvider engine)
    {
        await using var ledger = await TestBroker.StartAsync();
        await using var health = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("ledger", ledger.Url);
        await house.WithAsync("health", health.Url);
        var giver = await house.OpenAsync("ledger");
        await house.OpenAsync("health", self => self.LinkTo(giver));
        await house.DoneAsync(await house.SuspendAsync(giver));
        health.Next(BrokerAct.Bind, 400);

        var sheet = await house.DoneAsync(await house.ResumeAsync(giver));

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.ChangeRefused), (sheet.State, sheet.Current!.Trouble!.Code));
        Assert.Equal((SubscriptionState.Suspended, 0, 1), ((await house.FindAsync(giver)).State, ledger.Bindings.Count, health.Bindings.Count));
        Assert.Equal(LinkState.Paused, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
        await house.AgreesAsync(ledger, health);
        await house.DoneAsync(await house.ResumeAsync(giver));
        Assert.Equal(LinkState.Active, (await house.QueryAsync(db => db.Links.SingleAsync(Ct))).State);
    }
}
