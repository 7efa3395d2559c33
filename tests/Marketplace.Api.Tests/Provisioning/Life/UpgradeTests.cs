using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Provisioning.Upkeep;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

public sealed class UpgradeTests
{
    private static readonly (string, string) Keeping = ("Provisioning:CatalogMinutes", "1000");

    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Tenant_keeps_the_version_it_was_made_with_until_the_town_takes_the_next(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato", "1.0.0");
        await using var house = await (await StartAsync(engine, settings: Keeping)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var acts = house.Get<SubscriptionActs>();
        var none = (await acts.OfAsync(id, Clerk, Ct)).Value!.Upgrade;
        broker.Catalog = LifeHouse.Catalog("minato", "1.1.0");
        await house.Get<KeptPlans>().ReadAsync("minato", Ct);
        var offered = (await acts.OfAsync(id, Clerk, Ct)).Value!.Upgrade;

        await house.DoneAsync(await house.Get<UpgradeSubscription>().RunAsync(id, "1.1.0", Clerk, null, Ct));

        Assert.Equal("1.0.0", (string?)broker.Of(BrokerAct.Provision).Single().Body!["maintenance_info"]!["version"]);
        Assert.Equal((null, new UpgradeOffer("1.0.0", "1.1.0", "What 1.1.0 brings")), (none, offered));
        var call = Assert.Single(broker.Of(BrokerAct.Update)).Body!;
        Assert.Equal(("1.1.0", "1.0.0"), ((string?)call["maintenance_info"]!["version"], (string?)call["previous_values"]!["maintenance_info"]!["version"]));
        Assert.False(call.ContainsKey("plan_id"));
        Assert.Equal("1.1.0", (await house.TenantAsync(id)).MaintenanceVersion);
        Assert.Null((await acts.OfAsync(id, Clerk, Ct)).Value!.Upgrade);
        Assert.Equal(1, await house.FactsAsync(nameof(TenantUpgraded)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Upgrade_that_has_moved_on_goes_back_to_the_town_with_the_new_description(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Catalog = LifeHouse.Catalog("minato", "1.0.0");
        await using var house = await (await StartAsync(engine, settings: Keeping)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.Catalog = LifeHouse.Catalog("minato", "1.1.0");
        await house.Get<KeptPlans>().ReadAsync("minato", Ct);
        broker.Catalog = LifeHouse.Catalog("minato", "1.2.0");
        broker.Next(BrokerAct.Update, 422, """{"error":"MaintenanceInfoConflict"}""");

        var sheet = await house.DoneAsync(await house.Get<UpgradeSubscription>().RunAsync(id, "1.1.0", Clerk, null, Ct));
        var stale = await house.Get<UpgradeSubscription>().RunAsync(id, "1.1.0", Clerk, null, Ct);

        Assert.Equal((OperationState.Failed, ProvisioningTroubles.CatalogChanged), (sheet.State, sheet.Current!.Trouble!.Code));
        Assert.Equal("subscriptions.another-upgrade", stale.Fault?.Code);
        Assert.Equal("1.0.0", (await house.TenantAsync(id)).MaintenanceVersion);
        Assert.Equal("What 1.2.0 brings", (await house.Get<SubscriptionActs>().OfAsync(id, Clerk, Ct)).Value!.Upgrade!.Words);
    }
}
