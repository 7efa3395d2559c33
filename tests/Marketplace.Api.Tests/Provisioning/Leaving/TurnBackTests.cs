using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

public sealed class TurnBackTests
{
    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Withdrawn_in_time_everything_is_as_it_was(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var work = await house.CancelAsync(id);
        await house.ExportedAsync(id);

        Assert.True((await house.Get<WithdrawCancellation>().RunAsync(id, Clerk, Ct)).IsDone);
        await house.EndAsync(id);
        await house.CleanAsync();

        Assert.Equal((SubscriptionState.Active, 1, 1), (await house.StateAsync(id), broker.Instances.Count, broker.Bindings.Count));
        Assert.Equal(["suspended", "active"], broker.Of(BrokerAct.Update).Select(call => (string)call.Body!["context"]!["subscription"]!["state"]!));
        Assert.Equal(ProvisioningTroubles.CancellationWithdrawn, (await house.SheetAsync(id)).Current!.Trouble!.Code);
        Assert.NotNull((await house.LeavingAsync(id)).WithdrawnAt);
        Assert.NotEqual(work, await house.CancelAsync(id));
    }

    [Fact]
    public async Task Vendor_that_is_away_at_the_withdrawal_hears_of_it_later()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ExportedAsync(id);
        await UntilAsync(async () => (await house.SheetAsync(id)).Current?.Kind == StepKind.AwaitReceipt);
        broker.Next(BrokerAct.Update, 503, times: 3);

        await house.Get<WithdrawCancellation>().RunAsync(id, Clerk, Ct);
        await house.EndAsync(id);

        Assert.Equal(SubscriptionState.Active, await house.StateAsync(id));
        Assert.Equal(5, broker.Of(BrokerAct.Update).Count);
    }

    [Fact]
    public async Task Deletion_that_has_begun_is_not_turned_back()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var server = await ExportServer.StartAsync();
        broker.Export = server.Offer;
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        await house.CancelAsync(id);
        await house.ExportedAsync(id);
        broker.Next(BrokerAct.Deprovision, 500, times: 1_000);
        await house.ReceiveAsync(id);
        await UntilAsync(async () => (await house.SheetAsync(id)).Current?.Kind == StepKind.Deprovision);

        Assert.Equal("subscriptions.deletion-begun", (await house.Get<WithdrawCancellation>().RunAsync(id, Clerk, Ct)).Fault!.Code);
    }

    /// <summary>Failure 31: cancelled at any moment of the set-up, it ends with nothing at the broker and no bill.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, BrokerAct.Provision)]
    [InlineData(DatabaseProvider.PostgreSQL, BrokerAct.Provision)]
    [InlineData(DatabaseProvider.Sqlite, BrokerAct.Progress)]
    [InlineData(DatabaseProvider.PostgreSQL, BrokerAct.Progress)]
    [InlineData(DatabaseProvider.Sqlite, BrokerAct.Bind)]
    [InlineData(DatabaseProvider.Sqlite, BrokerAct.Fetch)]
    public async Task Cancelled_while_it_is_set_up_nothing_is_left_at_the_vendor(DatabaseProvider engine, BrokerAct moment)
    {
        var (reached, free) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var broker = await TestBroker.StartAsync();
        broker.Polls = 2;
        broker.Next(moment, good => { reached.TrySetResult(); return good() with { After = free.Task }; });
        broker.Next(BrokerAct.Deprovision, 422, """{"error":"ConcurrencyError"}""", times: 2);
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OrderAsync("aozora");
        await reached.Task.WaitAsync(Ct);

        await house.CancelAsync(id);
        free.SetResult();
        await house.EndAsync(id);
        await house.CleanAsync();

        Assert.Equal((0, 0), (broker.Instances.Count, broker.Bindings.Count));
        Assert.Equal(SubscriptionState.Failed, await house.StateAsync(id));
        Assert.False((await house.QueryAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(Ct))).IsBilled);
        Assert.Equal(ProvisioningTroubles.CancelledUnopened, (await house.SheetAsync(id)).Current!.Trouble!.Code);
        Assert.Equal(0, await house.FactsAsync(nameof(TenantOpened)));
    }
}
