using System.Net.Http.Headers;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Subscriptions;

public sealed class LifeTests(Apis apis)
{
    private const string Larger = """{ "plan": "aozora-kenko-plus" }""";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Dry_run_shows_the_cost_for_this_town_and_changes_nothing(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var path = await OpenAsync(api);
        var town = await api.AsAsync("own-town");

        using var answer = await town.SendJsonAsync(HttpMethod.Patch, $"{path}?dryRun=true", Larger);
        var preview = await Task.FromResult(answer).BodyAsync();

        Assert.Equal((await TagAsync(town, path)).Tag, answer.Headers.ETag!.Tag);
        Assert.Equal(("aozora-kenko-basic", "aozora-kenko-plus"), (preview.Text("fromPlan"), preview.Text("toPlan")));
        Assert.True(preview["yearlyAfter"]!.GetValue<long>() > preview["yearlyBefore"]!.GetValue<long>());
        Assert.Null(preview["allowedByCatalog"]);
        Assert.Null(preview["downtime"]);
        Assert.Null(preview["dataEffect"]);
        Assert.Equal("active", (await town.AskAsync(path).BodyAsync()).Text("state"));
        Assert.Equal(1, (await town.AskAsync($"{path}/operations").BodyAsync())["total"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Change_needs_the_version_that_was_seen_and_begins_one_operation(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var path = await OpenAsync(api);
        var town = await api.AsAsync("own-town");
        var seen = ("If-Match", (await TagAsync(town, path)).Tag);

        await town.SendJsonAsync(HttpMethod.Patch, path, Larger).RefusedAsync(428, "edge.if-match-missing");
        await town.SendJsonAsync(HttpMethod.Patch, path, Larger, ("If-Match", "\"99\"")).RefusedAsync(412, "storage.changed-meanwhile");
        await town.SendJsonAsync(HttpMethod.Patch, path, """{ "plan": "aozora-kenko-plus", "expectedYearly": 1 }""", seen).RefusedAsync(409, "subscriptions.price-changed");
        using var begun = await town.SendJsonAsync(HttpMethod.Patch, path, Larger, seen, ("Idempotency-Key", "1"));
        var again = await town.SendJsonAsync(HttpMethod.Patch, path, Larger, seen, ("Idempotency-Key", "1")).BodyAsync();
        await town.SendJsonAsync(HttpMethod.Patch, path, Larger, seen).RefusedAsync(409, "subscriptions.work-under-way");

        Assert.Equal(202, (int)begun.StatusCode);
        var operation = await town.AskAsync(begun.Headers.Location!.ToString()).BodyAsync();
        Assert.Equal(("changePlan", "inProgress"), (operation.Text("kind"), operation.Text("state")));
        Assert.Equal(["updateTenant"], operation.Items("steps").Select(step => step.Text("kind")));
        Assert.Equal(operation.Text("id"), again.Text("operation"));
        Assert.True(again["isRepeat"]!.GetValue<bool>());
        Assert.Equal("aozora-kenko-basic", (await town.AskAsync(path).BodyAsync()).Text("plan"));
    }

    [Theory]
    [InlineData("""{ "plan": "aozora-kenko-basic" }""", 422, "subscriptions.nothing-to-change")]
    [InlineData("""{ "plan": "minato-kenko-standard" }""", 422, "offerings.unknown-plan")]
    [InlineData("""{ "parameters": [1] }""", 422, "subscriptions.parameters-not-an-object")]
    public async Task Change_that_does_not_fit_is_refused(string change, int status, string code)
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var path = await OpenAsync(api);

        await (await api.AsAsync("own-town")).SendJsonAsync(HttpMethod.Patch, path, change, ("If-Match", "*")).RefusedAsync(status, code);
    }

    [Theory]
    [InlineData("own-town")]
    [InlineData("operator")]
    public async Task Suspension_needs_a_reason_and_holds_at_once(string by)
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var path = await OpenAsync(api);
        var caller = await api.AsAsync(by);

        await caller.PostAsync($"{path}/suspend", """{ "reason": "  " }""").RefusedAsync(422, "subscriptions.suspension-needs-reason");
        using var begun = await caller.PostAsync($"{path}/suspend", """{ "reason": "Leak" }""");
        await caller.SendJsonAsync(HttpMethod.Post, $"{path}/resume", body: null).RefusedAsync(409, "subscriptions.work-under-way");

        var suspended = await caller.AskAsync(path).BodyAsync();
        Assert.Equal((202, "suspended", "Leak"), ((int)begun.StatusCode, suspended.Text("state"), suspended.Text("suspendedFor")));
        var operation = await caller.AskAsync(begun.Headers.Location!.ToString()).BodyAsync();
        Assert.Equal(["closeAccess", "tellVendor"], operation.Items("steps").Select(step => step.Text("kind")));
    }

    [Fact]
    public async Task Acts_say_what_is_possible_and_why_the_rest_is_not()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var path = await OpenAsync(api, version: "1.1.0");

        var town = await (await api.AsAsync("own-town")).AskAsync($"{path}/acts", ("Accept-Language", "en")).BodyAsync();
        var overseer = await (await api.AsAsync("operator")).AskAsync($"{path}/acts").BodyAsync();

        Assert.Equal(["change", "upgrade", "rotate", "suspend"], town.Items("acts").Where(IsPossible).Select(act => act.Text("act")));
        Assert.Contains("not suspended", town.Items("acts").Single(act => act.Text("act") == "resume").Text("sentence"), StringComparison.Ordinal);
        Assert.Equal(("1.1.0", "Faster"), (town["upgrade"]!.Text("to"), town["upgrade"]!.Text("description")));
        Assert.Equal(["rotate", "suspend"], overseer.Items("acts").Where(IsPossible).Select(act => act.Text("act")));
        await (await api.AsAsync("own-town")).PostAsync($"{path}/upgrade", """{ "version": "1.0.9" }""").RefusedAsync(409, "subscriptions.another-upgrade");
        await (await api.AsAsync("own-town")).PostAsync($"{path}/upgrade", """{ "version": "1.1.0" }""").BodyAsync();
    }

    [Fact]
    public async Task Rotation_with_the_same_key_begins_once()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var path = await OpenAsync(api);
        var town = await api.AsAsync("own-town");

        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            town.SendJsonAsync(HttpMethod.Post, $"{path}/rotate", body: null, ("Idempotency-Key", "r-1")).BodyAsync()));

        Assert.Single(begun.Select(each => each.Text("operation")).Distinct(StringComparer.Ordinal));
        Assert.Single(begun, each => !each["isRepeat"]!.GetValue<bool>());
    }

    private static bool IsPossible(System.Text.Json.Nodes.JsonNode act) => act["isPossible"]!.GetValue<bool>();

    private static async Task<EntityTagHeaderValue> TagAsync(HttpClient town, string path)
    {
        using var answer = await town.AskAsync(path);
        return answer.Headers.ETag!;
    }

    /// <summary>An order whose work is done; the worker rests here, so that it is put into the database.</summary>
    private static async Task<string> OpenAsync(ApiUnderTest api, string? version = null)
    {
        await api.RegisterBrokersAsync();
        var order = await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        await using var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);
        var (now, id) = (TimeProvider.System.GetUtcNow(), SubscriptionId.From(Guid.Parse(order.Text("subscription"))));
        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == id, ApiUnderTest.Ct);
        (await db.Operations.SingleAsync(one => one.Subscription == id, ApiUnderTest.Ct)).Succeed(now);
        var tenant = new Tenant(id, subscription.Vendor, subscription.Offering, subscription.Plan, now);
        tenant.Complete(null, now);
        db.Tenants.Add(tenant);
        if (version is not null)
        {
            var plan = db.BrokerPlans.Add(new BrokerPlan(subscription.Vendor, subscription.Offering, subscription.Plan)).Entity;
            plan.Read(new BrokerPlanTerms(true, true, false, version, "Faster", null, null), now);
        }

        Assert.True(subscription.Activate("https://shirakawa.example/", now).IsDone);
        Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        return $"/api/v1/subscriptions/{id.Value}";
    }
}
