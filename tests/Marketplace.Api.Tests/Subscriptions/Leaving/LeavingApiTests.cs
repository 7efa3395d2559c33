using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Subscriptions.Leaving;

/// <summary>A town's program leaves a service of the real local cloud.</summary>
public sealed class LeavingApiTests(Databases databases)
{
    private const string Path = "/api/v1/subscriptions";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_leaves_the_local_cloud_with_its_records_and_a_certificate(Engine engine)
    {
        await using var cloud = await LocalCloudProcess.StartAsync();
        await using var api = await StartAsync(engine, cloud);
        var town = await api.AsAsync("own-town");
        var id = await OpenAsync(town);
        var one = $"{Path}/{id}";

        var preview = await town.PostAsync($"{one}/cancel?dryRun=true", """{ "reason": "Successor chosen" }""").BodyAsync();
        Assert.Equal(("active", true, "unproven"), (preview.Text("state"), preview["isOpen"]!.GetValue<bool>(), preview.Text("export")));
        await town.AskAsync($"{one}/cancel").RefusedAsync(404, "subscriptions.not-leaving");

        await town.PostAsync($"{one}/cancel", """{ "reason": "Successor chosen" }""", ("Idempotency-Key", "leave")).BodyAsync();
        Assert.True((await town.PostAsync($"{one}/cancel", """{ "reason": "Successor chosen" }""", ("Idempotency-Key", "leave")).BodyAsync())["isRepeat"]!.GetValue<bool>());
        await UntilAsync(async () => (await town.AskAsync($"{one}/cancel").BodyAsync())["awaitsReceipt"]!.GetValue<bool>());
        var export = (await town.AskAsync($"{one}/cancel").BodyAsync())["export"]!;
        var file = await town.GetByteArrayAsync(new Uri($"{one}/export", UriKind.Relative), Ct);
        var sum = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal((export.Text("sha256"), export["bytes"]!.GetValue<long>()), (sum, file.LongLength));
        Assert.StartsWith("record_id,", Encoding.UTF8.GetString(file), StringComparison.Ordinal);

        await town.PostAsync($"{one}/export/receipt", """{ "sha256": "0000" }""").RefusedAsync(409, "subscriptions.another-file");
        using var received = await town.PostAsync($"{one}/export/receipt", $$"""{ "sha256": "{{sum}}" }""");
        Assert.Equal(204, (int)received.StatusCode);
        await UntilAsync(async () => (await town.AskAsync(one).BodyAsync()).Text("state") == "ended");

        var certificate = await (await api.AsAsync("vendor")).AskAsync($"{one}/erasure-certificate").BodyAsync();
        Assert.Equal((sum, "白川町", "202, succeeded"), (certificate["export"]!.Text("sha256"), certificate.Text("municipalityName"), certificate.Text("proof")));
        Assert.Empty(await InstancesAsync(cloud));
        await town.PostAsync($"{one}/cancel", """{ "reason": "Again" }""").RefusedAsync(409, "subscriptions.nothing-to-leave");
        await town.PostAsync(Path, Bodies.Order()).BodyAsync();
    }

    [Fact]
    public async Task Renewal_is_taken_and_the_subscription_says_its_last_day()
    {
        await using var cloud = await LocalCloudProcess.StartAsync();
        await using var api = await StartAsync(Engine.Sqlite, cloud);
        var town = await api.AsAsync("own-town");
        var one = $"{Path}/{await OpenAsync(town)}";
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(4).ToString("O", CultureInfo.InvariantCulture);

        using var taken = await town.PostAsync($"{one}/renew", $$"""{ "until": "{{until}}" }""");

        Assert.Equal(202, (int)taken.StatusCode);
        await UntilAsync(async () => (await town.AskAsync(taken.Headers.Location!.ToString()).BodyAsync()).Text("state") == "succeeded");
        Assert.Equal(until, (await town.AskAsync(one).BodyAsync()).Text("endsOn"));
    }

    [Fact]
    public async Task Every_resident_of_the_register_is_in_the_file_that_the_town_is_given()
    {
        await using var cloud = await LocalCloudProcess.StartAsync();
        await using var api = await StartAsync(Engine.Sqlite, cloud, "yamabiko");
        var town = await api.AsAsync("own-town");
        var one = $"{Path}/{await OpenAsync(town, Bodies.Order("yamabiko-juki", "yamabiko-juki-standard"))}";

        await town.PostAsync($"{one}/cancel", """{ "reason": "Successor chosen" }""").BodyAsync();
        await UntilAsync(async () => (await town.AskAsync($"{one}/cancel").BodyAsync())["awaitsReceipt"]!.GetValue<bool>());

        var rows = (await town.AskAsync($"{one}/cancel").BodyAsync())["export"]!["rows"]!.GetValue<long>();
        var lines = Encoding.UTF8.GetString(await town.GetByteArrayAsync(new Uri($"{one}/export", UriKind.Relative), Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(rows > 0);
        Assert.Equal(rows, lines.Length - 1);
    }

    private async Task<ApiUnderTest> StartAsync(Engine engine, LocalCloudProcess cloud, string vendor = "aozora")
    {
        var api = await ApiUnderTest.StartAsync(
            databases, engine, "--Provisioning:Enabled=true", "--Provisioning:AllowLoopbackBrokers=true", "--Provisioning:FirstPollSeconds=0.05", "--Ladder:Nightly=false");
        var broker = new JsonObject { ["url"] = new Uri(cloud.BaseAddress, $"/brokers/{vendor}").AbsoluteUri, ["user"] = cloud.BrokerUser, ["password"] = cloud.BrokerPassword };
        using var registered = await (await api.AsAsync("operator")).SendJsonAsync(HttpMethod.Put, $"/api/v1/vendors/{vendor}/broker", broker.ToJsonString());
        Assert.Equal(204, (int)registered.StatusCode);
        return api;
    }

    private static async Task<string> OpenAsync(HttpClient town, string? order = null)
    {
        var id = (await town.PostAsync(Path, order ?? Bodies.Order()).BodyAsync()).Text("subscription");
        await UntilAsync(async () => (await town.AskAsync($"{Path}/{id}").BodyAsync()).Text("state") == "active");
        return id;
    }

    private static async Task<JsonArray> InstancesAsync(LocalCloudProcess cloud)
    {
        using var http = new HttpClient { BaseAddress = cloud.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{cloud.BrokerUser}:{cloud.BrokerPassword}")));
        http.DefaultRequestHeaders.Add("X-Broker-API-Version", "2.17");
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/brokers/aozora/v2/service_instances", UriKind.Relative), Ct))!["service_instances"]!.AsArray();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
