using System.Text.Json.Nodes;
using Catalog;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Provisioning.Upkeep;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Life;

public sealed class ChangeTests
{
    public static TheoryData<DatabaseProvider> Engines => LifeHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_of_plan_asks_for_what_changes_alone_and_the_price_follows_its_success(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.UpdatePolls = 2;
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal((OperationKind.ChangePlan, OperationState.Succeeded), (sheet.Kind, sheet.State));
        var call = Assert.Single(broker.Of(BrokerAct.Update));
        Assert.Equal("true", call.Query("accepts_incomplete"));
        Assert.Equal(("minato", "minato-large"), ((string?)call.Body!["service_id"], (string?)call.Body["plan_id"]));
        Assert.Equal("minato-plan", (string?)call.Body["previous_values"]!["plan_id"]);
        Assert.False(call.Body.ContainsKey("parameters"));
        Assert.Equal("215066", (string?)call.Body["context"]!["municipality_code"]);
        Assert.All(broker.Of(BrokerAct.Progress), poll => Assert.Equal(("minato-plan", "task"), (poll.Query("plan_id"), poll.Query("operation"))));
        var subscription = await house.FindAsync(id);
        Assert.Equal(("minato-large", new Yen(2_400_000)), (subscription.Plan, subscription.Agreed!.EachYear));
        Assert.Equal("minato-large", (await house.TenantAsync(id)).Plan);
        Assert.Equal(1, await house.FactsAsync(nameof(SubscriptionChanged)));
        await house.AgreesAsync(broker);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Changed_parameters_are_sent_alone_and_kept_beside_the_others(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        await house.DoneAsync(await house.ChangeAsync(id, plan: null, """{"size":3}"""));

        var call = Assert.Single(broker.Of(BrokerAct.Update));
        Assert.Equal("""{"size":3}""", call.Body!["parameters"]!.ToJsonString());
        Assert.False(call.Body.ContainsKey("plan_id"));
        var subscription = await house.FindAsync(id);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"color":"blue","size":3}"""), JsonNode.Parse(subscription.Parameters!)));
        Assert.Equal(new Yen(1_200_000), subscription.Agreed!.EachYear);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 400, """{"description":"too small"}""", ProvisioningTroubles.ChangeRefused)]
    [InlineData(DatabaseProvider.Sqlite, 409, "{}", ProvisioningTroubles.ChangeRefused)]
    [InlineData(DatabaseProvider.PostgreSQL, 422, """{"error":"QuotaExceeded"}""", ProvisioningTroubles.ChangeRefused)]
    [InlineData(DatabaseProvider.PostgreSQL, 422, """{"error":"MaintenanceInfoConflict"}""", ProvisioningTroubles.CatalogChanged)]
    public async Task Refused_change_leaves_plan_and_price_and_deletes_nothing(DatabaseProvider engine, int status, string body, string trouble)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Update, status, body);
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal((OperationState.Failed, trouble), (sheet.State, sheet.Current!.Trouble!.Code));
        await StaysAsync(house, broker, id);
        Assert.Single(broker.Of(BrokerAct.Update));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Failed_change_that_says_so_blocks_new_bindings_and_its_own_repetition_until_one_succeeds(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.UpdatePolls = 0;
        broker.Next(BrokerAct.Progress, 200, """{"state":"failed","description":"disk full","instance_usable":false,"update_repeatable":false}""");
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var failed = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));
        var rotation = await house.RotateAsync(id);
        var again = await house.ChangeAsync(id, "minato-large");
        await StaysAsync(house, broker, id);
        var blocked = await house.TenantAsync(id);
        await house.DoneAsync(await house.ChangeAsync(id, plan: null, """{"size":3}"""));

        Assert.Equal((ProvisioningTroubles.ChangeFailed, "disk full"), (failed.Current!.Trouble!.Code, failed.Current.Trouble.Words));
        Assert.Equal(("subscriptions.tenant-blocked", "subscriptions.change-not-repeatable"), (rotation.Fault?.Code, again.Fault?.Code));
        Assert.NotNull(blocked.UnusableSince);
        Assert.Equal(1, await house.FactsAsync(nameof(TenantBlocked)));
        Assert.Null((await house.TenantAsync(id)).UnusableSince);
        Assert.Equal(OperationState.Succeeded, (await house.DoneAsync(await house.RotateAsync(id))).State);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "lost")]
    [InlineData(DatabaseProvider.PostgreSQL, "lost")]
    [InlineData(DatabaseProvider.Sqlite, "503")]
    [InlineData(DatabaseProvider.Sqlite, "malformed")]
    public async Task Change_whose_answer_was_lost_is_read_back_and_adopted(DatabaseProvider engine, string fault)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Update, good => fault switch
        {
            "lost" => good() with { Cut = true },
            "503" => good() with { Status = 503 },
            _ => good() with { Body = "oops" },
        });
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal(OperationState.Succeeded, sheet.State);
        Assert.Single(broker.Of(BrokerAct.Update));
        Assert.Equal("minato-large", (await house.FindAsync(id)).Plan);
        Assert.Empty(broker.Of(BrokerAct.Deprovision));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, true)]
    [InlineData(DatabaseProvider.PostgreSQL, false)]
    public async Task Change_that_did_not_arrive_or_cannot_be_read_back_is_asked_for_again(DatabaseProvider engine, bool isShown)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.Next(BrokerAct.Update, good => isShown ? new Reply(500) : good() with { Cut = true });
        if (!isShown)
        {
            broker.Next(BrokerAct.Fetch, 404, times: 100);
        }

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal(OperationState.Succeeded, sheet.State);
        Assert.Equal(2, broker.Of(BrokerAct.Update).Count);
        Assert.Equal("minato-large", broker.PlanOf(broker.Instances[0]));
        Assert.Empty(broker.Of(BrokerAct.Deprovision));
    }

    [Fact]
    public async Task Doubtful_change_is_not_repeated_when_the_vendor_forbids_it()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Update, 500, """{"update_repeatable":false}""");
        await using var house = await (await StartAsync()).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");

        var sheet = await house.DoneAsync(await house.ChangeAsync(id, "minato-large"));

        Assert.Equal(ProvisioningTroubles.ChangeFailed, sheet.Current!.Trouble!.Code);
        Assert.Single(broker.Of(BrokerAct.Update));
        await StaysAsync(house, broker, id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Preview_tells_cost_downtime_and_that_the_vendor_has_not_stated_the_rest(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        var unknown = (await house.Get<PreviewChange>().RunAsync(new ChangeOrder(id, "minato-large"), Clerk, Ct)).Value!;

        broker.Catalog = LifeHouse.Catalog("minato", updateable: false);
        await house.Get<KeptPlans>().ReadAsync("minato", Ct);
        var known = (await house.Get<PreviewChange>().RunAsync(new ChangeOrder(id, "minato-large"), Clerk, Ct)).Value!;
        var refused = await house.ChangeAsync(id, "minato-large");

        Assert.Equal((new Yen(1_200_000), new Yen(2_400_000)), (known.YearlyBefore, known.YearlyAfter));
        Assert.Equal((null, null), (unknown.IsAllowed, unknown.Downtime));
        Assert.Equal((false, "5 minutes", null), (known.IsAllowed, known.Downtime, known.DataEffect));
        Assert.Equal("subscriptions.plan-not-updateable", refused.Fault?.Code);
        Assert.Empty(broker.Of(BrokerAct.Update));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Second_act_is_refused_while_one_is_under_way(DatabaseProvider engine)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.UpdatePolls = 1_000_000;
        await using var house = await (await StartAsync(engine)).WithAsync("minato", broker.Url);
        var id = await house.OpenAsync("minato");
        broker.BindingPolls = 1_000_000;

        var acts = await Task.WhenAll(house.ChangeAsync(id, "minato-large"), house.ChangeAsync(id, null, """{"a":1}"""), house.RotateAsync(id));

        Assert.Single(acts, act => act.IsDone);
        Assert.All(acts.Where(act => !act.IsDone), act => Assert.Equal("subscriptions.work-under-way", act.Fault!.Code));
    }

    internal static async Task StaysAsync(TestHouse house, TestBroker broker, SubscriptionId id)
    {
        var subscription = await house.FindAsync(id);
        Assert.Equal(("minato-plan", new Yen(1_200_000), true), (subscription.Plan, subscription.Agreed!.EachYear, subscription.IsBilled));
        Assert.Equal(("minato-plan", "minato-plan"), ((await house.TenantAsync(id)).Plan, broker.PlanOf(broker.Instances[0])));
        Assert.Equal((0, 0), (broker.Of(BrokerAct.Deprovision).Count, broker.Of(BrokerAct.Unbind).Count));
        await house.AgreesAsync(broker);
    }
}
