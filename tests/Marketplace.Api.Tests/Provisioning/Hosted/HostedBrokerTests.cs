using Catalog.Provisioning;
using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Tests.Doctor;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Provisioning.Hosted;

/// <summary>The broker that the marketplace runs for a vendor, over real sockets, with a person who answers over HTTP.</summary>
public sealed class HostedBrokerTests(Apis apis)
{
    private static readonly string[] Settings =
    [
        "--Provisioning:AllowLoopbackBrokers=true", "--Provisioning:FirstPollSeconds=0.05", "--Provisioning:MaxPollSeconds=0.2", "--Provisioning:HandPollSeconds=0", "--Provisioning:LateArrivalSeconds=0",
    ];

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Doctor_has_nothing_to_say_of_it(Engine engine)
    {
        await using var api = await apis.StartAsync(engine, Settings);
        await HostAsync(api);
        var access = (await api.Services.GetRequiredService<BrokerBook>().FindAsync("aozora", ApiUnderTest.Ct))!;
        using var over = new CancellationTokenSource();
        var person = new VendorsPerson(await api.AsAsync("vendor")).WorkAsync(over.Token);

        var notes = await Examinations.RunAsync(access.Url, KitBroker.User, access.Secrets[1], patienceSeconds: 60);
        await over.CancelAsync();
        await person;

        Assert.Empty(notes.Failed);
        Assert.Empty(notes.Made);
        Assert.Contains(notes.Findings, finding => finding is { Rule: "osb.bind.async-required", Verdict: CheckVerdict.Pass });
        Assert.Empty(await new VendorsPerson(await api.AsAsync("vendor")).OpenAsync());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_of_a_town_waits_for_the_person_and_is_active_when_the_person_has_done_it(Engine engine)
    {
        await using var api = await apis.StartAsync(engine, [.. Settings, "--Provisioning:Enabled=true"]);
        await HostAsync(api);
        var person = new VendorsPerson(await api.AsAsync("vendor"));
        var id = await OrderAsync(api);

        var create = await person.NextAsync();
        await person.FinishAsync(create);
        var bind = await person.NextAsync();
        await person.FinishAsync(bind);

        var town = await api.AsAsync("own-town");
        await TestHouse.UntilAsync(async () => (await town.AskAsync($"/api/v1/subscriptions/{id}").BodyAsync()).Text("state") == "active");
        Assert.Equal(("create", "bind", "access"), (create.Text("kind"), bind.Text("kind"), bind.Text("purpose")));
        Assert.Equal((ApiUnderTest.Town, "白川町"), (create.Text("municipality"), create.Text("municipalityName")));
        Assert.Equal("https://aozora.example.jp/t/one", (await town.AskAsync($"/api/v1/subscriptions/{id}/tenant").BodyAsync())["address"]?.GetValue<string>() ?? "none");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_that_a_person_cannot_do_fails_with_the_persons_words_and_leaves_no_task(Engine engine)
    {
        await using var api = await apis.StartAsync(engine, [.. Settings, "--Provisioning:Enabled=true"]);
        await HostAsync(api);
        var person = new VendorsPerson(await api.AsAsync("vendor"));
        var id = await OrderAsync(api);

        await person.RefuseAsync(await person.NextAsync(), "工事中のため、来月までお受けできません。");

        var town = await api.AsAsync("own-town");
        await TestHouse.UntilAsync(async () => (await town.AskAsync($"/api/v1/subscriptions/{id}").BodyAsync()).Text("state") == "failed");
        Assert.Contains("工事中のため、来月までお受けできません。", (await town.AskAsync($"/api/v1/subscriptions/{id}/operations").BodyAsync()).ToJsonString(Plain), StringComparison.Ordinal);
        await TestHouse.UntilAsync(async () =>
        {
            await using var db = await OpenAsync(api);
            return !await db.OwedCleanups.AnyAsync(owed => owed.DoneAt == null, ApiUnderTest.Ct);
        });
        Assert.Empty(await person.OpenAsync());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_person_types_lies_sealed_and_is_in_no_answer_and_no_log(Engine engine)
    {
        await using var api = await apis.StartAsync(engine, [.. Settings, "--Provisioning:Enabled=true"]);
        await HostAsync(api);
        var vendor = await api.AsAsync("vendor");
        var person = new VendorsPerson(vendor);
        await OrderAsync(api);
        await person.FinishAsync(await person.NextAsync());
        await person.FinishAsync(await person.NextAsync());

        await using var db = await OpenAsync(api);
        var kept = await db.HandTasks.AsNoTracking().ToListAsync(ApiUnderTest.Ct);
        var records = await db.HostedInstances.AsNoTracking().Select(one => one.Record).ToListAsync(ApiUnderTest.Ct);
        var facts = await db.AuditEvents.AsNoTracking().Select(one => one.Details).ToListAsync(ApiUnderTest.Ct);
        var shown = (await vendor.AskAsync("/api/v1/tasks").BodyAsync()).ToJsonString();

        Assert.All(kept.Where(task => task.SealedCredentials is not null), task => Assert.DoesNotContain(VendorsPerson.Secret, System.Text.Encoding.UTF8.GetString(task.SealedCredentials!), StringComparison.Ordinal));
        Assert.Contains(kept, task => task.SealedCredentials is not null);
        Assert.DoesNotContain(VendorsPerson.Secret, string.Join('\n', [.. records, .. facts, shown, api.Log.Text]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_is_its_vendors_alone_and_ends_once()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, [.. Settings, "--Provisioning:Enabled=true"]);
        await HostAsync(api);
        var (vendor, other) = (await api.AsAsync("vendor"), await api.AsAsync("other-vendor"));
        await OrderAsync(api);
        var task = await new VendorsPerson(vendor).NextAsync();
        var path = $"/api/v1/tasks/{task.Text("id")}";

        await other.AskAsync(path).RefusedAsync(404, "provisioning.task-unknown");
        await other.PostAsync($"{path}/done", """{ "address": "https://minato.example.jp/" }""").RefusedAsync(404, "provisioning.task-unknown");
        await vendor.PostAsync($"{path}/done", """{ "address": "http://elsewhere.example.jp/" }""").RefusedAsync(422, "provisioning.task-no-address");
        await vendor.PostAsync($"{path}/done", "{}").RefusedAsync(422, "provisioning.task-no-address");
        await new VendorsPerson(vendor).FinishAsync(task);
        await vendor.PostAsync($"{path}/refusal", """{ "words": "A" }""").RefusedAsync(409, "provisioning.task-ended");

        Assert.Empty((await other.AskAsync("/api/v1/tasks").BodyAsync()).Items());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Task_that_nobody_waits_for_any_more_is_withdrawn(Engine engine)
    {
        await using var api = await apis.StartAsync(engine, Settings);
        await HostAsync(api);
        var access = (await api.Services.GetRequiredService<BrokerBook>().FindAsync("aozora", ApiUnderTest.Ct))!;
        var (vendor, line) = (await api.AsAsync("vendor"), new BrokerLineOf(access));
        var person = new VendorsPerson(vendor);
        const string Ids = "accepts_incomplete=true&service_id=aozora-kenko&plan_id=aozora-kenko-basic";

        Assert.Equal(202, await line.SendAsync(HttpMethod.Put, $"one?{Ids}"));
        var create = await person.NextAsync();
        Assert.Equal(202, await line.SendAsync(HttpMethod.Delete, $"one?{Ids}"));
        Assert.Equal(202, await line.SendAsync(HttpMethod.Put, $"two?{Ids}"));
        await person.FinishAsync(await person.NextAsync());
        Assert.Equal(202, await line.SendAsync(HttpMethod.Put, $"two/service_bindings/a?{Ids}"));
        Assert.Equal(200, await line.SendAsync(HttpMethod.Delete, $"two/service_bindings/a?{Ids}"));

        Assert.Empty(await person.OpenAsync());
        Assert.Equal(410, await line.SendAsync(HttpMethod.Delete, $"one?{Ids}"));
        await vendor.PostAsync($"/api/v1/tasks/{create.Text("id")}/done", """{ "address": "https://aozora.example.jp/" }""").RefusedAsync(409, "provisioning.task-ended");
    }

    [Fact]
    public async Task Vendor_with_tenants_at_its_own_broker_cannot_change_over()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, Settings);
        await api.RegisterBrokersAsync();
        await using (var db = await OpenAsync(api))
        {
            db.Tenants.Add(new Tenant(Catalog.Subscriptions.SubscriptionId.New(), "aozora", "aozora-kenko", "aozora-kenko-basic", TimeProvider.System.GetUtcNow()));
            Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        }

        await (await api.AsAsync("vendor")).SendJsonAsync(HttpMethod.Put, "/api/v1/vendors/aozora/broker/hosted", body: null).RefusedAsync(409, "provisioning.hosted-tenants-elsewhere");
    }

    [Fact]
    public async Task Password_of_one_vendor_opens_no_other_vendors_broker()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, Settings);
        await HostAsync(api);
        await HostAsync(api, "other-vendor", "minato");
        var access = (await api.Services.GetRequiredService<BrokerBook>().FindAsync("aozora", ApiUnderTest.Ct))!;
        using var http = new HttpClient();

        Assert.Equal((200, 401, 401), (await StatusAsync(http, access, "aozora"), await StatusAsync(http, access, "minato"), await StatusAsync(http, access, "yamabiko")));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<int> StatusAsync(HttpClient http, BrokerAccess access, string vendor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.Url.Replace("aozora", vendor, StringComparison.Ordinal) + "/v2/catalog"));
        request.Headers.Authorization = access.Authorization;
        request.Headers.Add("X-Broker-API-Version", "2.17");
        using var answer = await http.SendAsync(request, ApiUnderTest.Ct);
        return (int)answer.StatusCode;
    }

    private static async Task HostAsync(ApiUnderTest api, string client = "vendor", string vendor = "aozora")
    {
        using var chosen = await (await api.AsAsync(client)).SendJsonAsync(HttpMethod.Put, $"/api/v1/vendors/{vendor}/broker/hosted", body: null);
        Assert.Equal(204, (int)chosen.StatusCode);
    }

    private static async Task<string> OrderAsync(ApiUnderTest api) =>
        (await (await api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync()).Text("subscription");

    private static Task<MarketplaceDb> OpenAsync(ApiUnderTest api) => api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct);
}
