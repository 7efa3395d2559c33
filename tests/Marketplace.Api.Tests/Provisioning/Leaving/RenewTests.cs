using System.Globalization;
using Catalog;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Terms;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Leaving;

public sealed class RenewTests
{
    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    private static DateOnly Until => Tokyo.Today(TimeProvider.System).AddYears(2);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Renewal_is_our_ledgers_and_the_vendor_is_told_the_end(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();
        var key = RequestKey.For("once", "order");

        var first = await house.Get<RenewSubscription>().RunAsync(id, Until, key, Clerk, Ct);
        await house.OpenedAsync(id);
        var again = await house.Get<RenewSubscription>().RunAsync(id, Until, key, Clerk, Ct);

        Assert.Equal((first.Value!.Operation, true), (again.Value!.Operation, again.Value.IsRepeat));
        Assert.Equal(Until, (await RowAsync(house, id)).EndsOn);
        var told = Assert.Single(broker.Of(BrokerAct.Update)).Body!["context"]!["subscription"]!;
        Assert.Equal(("active", Tokyo.StartOf(Until.AddDays(1)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), ((string?)told["state"], (string?)told["ends_at"]));
    }

    [Theory]
    [InlineData(422, true, 1)]
    [InlineData(200, false, 0)]
    public async Task Vendor_that_does_not_want_to_know_does_not_undo_it(int status, bool takesContext, int calls)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.TakesContext = takesContext;
        broker.Next(BrokerAct.Update, status, """{"description":"no"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();

        await house.Get<RenewSubscription>().RunAsync(id, Until, null, Clerk, Ct);
        await house.OpenedAsync(id);

        Assert.Equal((Until, SubscriptionState.Active), ((await RowAsync(house, id)).EndsOn!.Value, await house.StateAsync(id)));
        Assert.Equal((calls, 1), (broker.Of(BrokerAct.Update).Count, await house.FactsAsync(nameof(NoticeNotTaken))));
    }

    [Fact]
    public async Task Vendor_that_works_on_it_is_followed_and_one_that_is_away_is_told_later()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Update, 503, times: 2).Next(BrokerAct.Update, 202, """{"operation":"note me"}""").Next(BrokerAct.Progress, 200, """{"state":"in progress"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();

        await house.Get<RenewSubscription>().RunAsync(id, Until, null, Clerk, Ct);
        await house.OpenedAsync(id);

        Assert.Equal((3, 0), (broker.Of(BrokerAct.Update).Count, await house.FactsAsync(nameof(NoticeNotTaken))));
        Assert.All(broker.Of(BrokerAct.Progress), call => Assert.Equal("note me", call.Query("operation")));
    }

    [Theory]
    [InlineData(0, "subscriptions.renewal-not-later")]
    [InlineData(5 * 366 + 1, "subscriptions.renewal-too-far")]
    public async Task Day_that_does_not_fit_is_refused(int days, string code)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        var id = await house.OpenAsync();

        var refused = await house.Get<RenewSubscription>().RunAsync(id, Tokyo.Today(TimeProvider.System).AddDays(days), null, Clerk, Ct);

        Assert.Equal((code, "until"), (refused.Fault!.Code, refused.Fault.Field));
    }

    private static Task<Subscription> RowAsync(TestHouse house, SubscriptionId id) =>
        house.QueryAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(each => each.Id == id, Ct));
}
