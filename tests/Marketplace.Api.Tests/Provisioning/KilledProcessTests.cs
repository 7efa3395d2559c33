using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TestKit;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>The real API is killed in the middle of an order to the real local cloud, and started again.</summary>
public sealed class KilledProcessTests
{
    private const string Secret = "demo-only-not-secret";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("instance-at-the-broker")]
    [InlineData("BindAccess")]
    [InlineData("WireLink")]
    public async Task Killed_while_provisioning_ends_in_exactly_one_tenant(string moment)
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-kill-").FullName;
        await using var cloud = await LocalCloudProcess.StartAsync(Path.Combine(folder, "local-cloud.db"), provisioningSeconds: 2);
        using var api = new ApiProcess(folder);
        await api.RunVerbAsync(Ct, "migrate");
        await api.RunVerbAsync(Ct, "seed", "--fictional");
        await api.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = api.Address };
        await RegisterBrokerAsync(http, cloud);
        var subscription = await OrderAsync(http);

        await UntilAsync(() => HasComeAsync(http, cloud, subscription, moment));
        api.Kill();
        await api.StartAsync(Ct);

        await AuthorizeAsync(http, "demo-town-215066");
        await UntilAsync(async () => (await GetAsync(http, $"/api/v1/subscriptions/{subscription}")).GetProperty("state").GetString() == "active");
        await UntilAsync(async () => await InstancesAsync(cloud) is [{ } one, { } two] && one != two);
    }

    private static async Task RegisterBrokerAsync(HttpClient http, LocalCloudProcess cloud)
    {
        await AuthorizeAsync(http, "demo-operator");
        var broker = new { url = new Uri(cloud.BaseAddress, "/brokers/aozora"), user = cloud.BrokerUser, password = cloud.BrokerPassword };
        (await http.PutAsJsonAsync("/api/v1/vendors/aozora/broker", broker, Ct)).EnsureSuccessStatusCode();
    }

    private static async Task<string> OrderAsync(HttpClient http)
    {
        await AuthorizeAsync(http, "demo-town-215066");
        var link = new { purpose = "予防接種の記録の参照", legalBasis = "予防接種法", offering = "aozora-sesshu", plan = "aozora-sesshu-standard" };
        var order = new { offering = "aozora-kenko", plan = "aozora-kenko-basic", municipality = "215066", links = new[] { link } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/subscriptions") { Content = JsonContent.Create(order) };
        request.Headers.Add("Idempotency-Key", "kill-test");
        var reply = await http.SendAsync(request, Ct);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(Ct));
        return (await reply.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("subscription").GetString()!;
    }

    private static async Task<bool> HasComeAsync(HttpClient http, LocalCloudProcess cloud, string subscription, string moment)
    {
        if (moment == "instance-at-the-broker")
        {
            return (await InstancesAsync(cloud)).Count > 0;
        }

        var operations = await GetAsync(http, $"/api/v1/subscriptions/{subscription}/operations");
        var steps = operations.GetProperty("items")[0].GetProperty("steps");
        return steps.EnumerateArray().Any(step =>
            string.Equals(step.GetProperty("kind").GetString(), moment, StringComparison.OrdinalIgnoreCase)
            && step.GetProperty("state").GetString() != "pending");
    }

    private static async Task AuthorizeAsync(HttpClient http, string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = Secret,
            ["scope"] = client == "demo-operator" ? "vendors:write" : "subscriptions:read subscriptions:write operations:read",
        });
        var reply = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
        var body = await reply.Content.ReadFromJsonAsync<JsonElement>(Ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("access_token").GetString());
    }

    private static async Task<JsonElement> GetAsync(HttpClient http, string address) =>
        await http.GetFromJsonAsync<JsonElement>(address, Ct);

    /// <summary>The broker's own list: the service of every instance that it still has.</summary>
    private static async Task<List<string>> InstancesAsync(LocalCloudProcess cloud)
    {
        using var http = new HttpClient { BaseAddress = cloud.BaseAddress };
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{cloud.BrokerUser}:{cloud.BrokerPassword}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        http.DefaultRequestHeaders.Add("X-Broker-API-Version", "2.17");
        var list = await GetAsync(http, "/brokers/aozora/v2/service_instances");
        return [.. list.GetProperty("service_instances").EnumerateArray().Select(one => one.GetProperty("service_id").GetString()!)];
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Ct);
        }
    }
}
