using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Health;

public sealed class CatalogKeepingTests
{
    private const string Without = """{"services":[{"id":"kenko","plans":[{"id":"other"}]}]}""";

    private static readonly (string, string)[] Quick = [("Provisioning:BeatSeconds", "0.05")];

    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSQL];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Good_catalog_that_differs_is_kept_with_its_day_and_a_bad_one_changes_nothing(DatabaseProvider engine)
    {
        await using var broker = await MoodyBroker.StartAsync();
        await using var house = await (await StartAsync(engine, settings: Quick)).WithAsync("aozora", broker.Inner.Url);
        var order = await house.OrderAsync("aozora");
        await house.OpenedAsync(order);
        await UntilAsync(async () => (await CopiesAsync(house)).Length == 1);

        broker.Offers = Without;
        await UntilAsync(async () => (await CopiesAsync(house)).Length == 2);
        broker.Offers = """{"services":[{"id":"kenko","plans":[{"id":"x"},{"id":"x"}]}]}""";
        await UntilAsync(async () => await house.QueryAsync(db => db.BrokerHealths.AnyAsync(one => one.CatalogRefusedFor == "provisioning.catalog-id-twice", Ct)));
        var copies = await CopiesAsync(house);

        Assert.Equal(2, copies.Length);
        Assert.Equal([new(CatalogChangeKind.PlanVanished, "kenko", "kenko-plan"), new(CatalogChangeKind.PlanAdded, "kenko", "other")], copies[0].Changes);
        Assert.Equal((true, "kenko-plan"), (Assert.Single(copies[0].Vanished).IsLive, copies[0].Vanished[0].Plan));
        Assert.Equal((true, false), (copies[1].AcknowledgedAt is not null, copies[0].AcknowledgedAt is not null));
        Assert.Equal(SubscriptionState.Active, await house.QueryAsync(async db => (await db.Subscriptions.SingleAsync(one => one.Id == order, Ct)).State));
        await UntilAsync(async () => await house.Get<CatalogBook>().FindAsync("aozora", "kenko", "other", Ct) is not null);
    }

    [Fact]
    public async Task Plan_that_comes_back_is_missed_no_more_and_differences_are_acknowledged_once()
    {
        await using var house = await StartAsync(working: false);
        await house.WithAsync("aozora", "http://127.0.0.1:9");
        var keep = house.Get<KeepCatalog>();
        foreach (var body in new[] { MoodyBroker.Catalog, Without, MoodyBroker.Catalog, MoodyBroker.Catalog })
        {
            Assert.True((await keep.RunAsync("aozora", System.Text.Encoding.UTF8.GetBytes(body), Actor.Platform, Ct)).IsDone);
        }

        var copies = await CopiesAsync(house);
        var acknowledge = house.Get<AcknowledgeCatalog>();
        var first = await acknowledge.RunAsync("aozora", copies[0].Id, Actor.Platform, Ct);
        var again = await acknowledge.RunAsync("aozora", copies[0].Id, Actor.Platform, Ct);

        Assert.Equal([0, 1, 0], copies.Select(copy => copy.Vanished.Count(plan => plan.Plan == "kenko-plan")));
        Assert.Equal((true, CatalogFaults.Acknowledged), (first.IsDone, again.Fault));
        Assert.Equal(FaultKind.Forbidden, (await acknowledge.RunAsync("aozora", copies[0].Id, Clerk, Ct)).Fault!.Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Work_ends_at_the_limit_that_the_plan_states(bool ofBinding)
    {
        await using var broker = await MoodyBroker.StartAsync();
        broker.Offers = """{"services":[{"id":"kenko","plans":[{"id":"kenko-plan","maximum_polling_duration":1,"maintenance_info":{"version":"3.1.4"}}]}]}""";
        (broker.Inner.Polls, broker.Inner.BindingPolls) = ofBinding ? (-1, 1_000_000) : (1_000_000, -1);
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Inner.Url);
        await UntilAsync(async () => await house.Get<CatalogBook>().FindAsync("aozora", "kenko", "kenko-plan", Ct) is not null);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await house.CleanAsync();

        Assert.Equal(ProvisioningTroubles.TookTooLong, sheet.Current!.Trouble!.Code);
        Assert.Equal("3.1.4", (string?)broker.Inner.Of(BrokerAct.Provision)[0].Body!["maintenance_info"]!["version"]);
        Assert.Empty(broker.Inner.Instances);
    }

    [Fact]
    public async Task Conflict_of_maintenance_has_the_catalog_read_again()
    {
        await using var broker = await MoodyBroker.StartAsync();
        await using var house = await (await StartAsync(settings: ("Provisioning:BeatSeconds", "3600"))).WithAsync("aozora", broker.Inner.Url);
        await UntilAsync(async () => (await CopiesAsync(house)).Length == 1);
        broker.Offers = """{"services":[{"id":"kenko","plans":[{"id":"kenko-plan","maintenance_info":{"version":"2.0.0"}}]}]}""";
        broker.Inner.Next(BrokerAct.Provision, 422, """{"error":"MaintenanceInfoConflict","description":"2.0.0 is out"}""");

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await UntilAsync(async () => (await CopiesAsync(house)).Length == 2);

        Assert.Equal((ProvisioningTroubles.MaintenanceConflict, "2.0.0 is out"), (sheet.Current!.Trouble!.Code, sheet.Current.Trouble.Words));
        Assert.Equal(0, await house.OwedAsync());
    }

    private static async Task<CatalogSheet[]> CopiesAsync(TestHouse house) => (await house.Get<CatalogSheets>().ListAsync("aozora", Actor.Platform, Ct)).Value!;
}
