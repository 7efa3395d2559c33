using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ExampleBroker;
using Microsoft.Extensions.DependencyInjection;
using VendorKit;

namespace Marketplace.Api.Tests.Doctor;

/// <summary>What the kit promises a vendor beyond what the doctor sees.</summary>
public sealed class VendorKitTests
{
    private const string Secret = "the-secret-of-the-vendor";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slow_work_and_bindings_survive_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("vendor-kit-");
        string made, credentials;
        await using (var first = await KitBroker.StartAsync(KitBroker.Fast, kept: folder))
        {
            Assert.Equal(HttpStatusCode.Created, (await SendAsync(first, HttpMethod.Put, "one", Order())).Status);
            credentials = (await SendAsync(first, HttpMethod.Put, "one/service_bindings/a", Order())).Body;
        }

        await using (var stuck = await KitBroker.StartAsync(ExampleOffers.All, kept: folder, also: services => services.AddSingleton<ITenants, Stuck>()))
        {
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(stuck, HttpMethod.Put, "two?accepts_incomplete=true", Order())).Status);
        }

        await using (var last = await KitBroker.StartAsync(ExampleOffers.All, kept: folder))
        {
            await Provisioning.TestHouse.UntilAsync(async () => (await SendAsync(last, HttpMethod.Get, "two/last_operation")).Body.Contains("succeeded", StringComparison.Ordinal));
            made = (await SendAsync(last, HttpMethod.Get, "one/service_bindings/a")).Body;
        }

        folder.Delete(recursive: true);
        Assert.Equal(JsonNode.Parse(credentials)!["credentials"]!.ToJsonString(), JsonNode.Parse(made)!["credentials"]!.ToJsonString());
    }

    [Fact]
    public async Task Log_names_each_call_by_its_request_identity_if_it_is_fit_for_a_log()
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);
        var identity = Guid.CreateVersion7().ToString();
        using var http = new HttpClient();
        foreach (var sent in (string[])[identity, new string('x', 201)])
        {
            using var call = new HttpRequestMessage(HttpMethod.Get, $"{broker.Url}/v2/catalog");
            call.Headers.TryAddWithoutValidation("X-Broker-API-Request-Identity", sent);
            using var answer = await http.SendAsync(call, Ct);
        }

        Assert.Contains($"GET /v2/catalog: 401, request identity {identity}", broker.Log.Text, StringComparison.Ordinal);
        Assert.Contains("GET /v2/catalog: 401, request identity none", broker.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_of_the_vendor_is_told_without_its_text_and_not_logged_with_it()
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast, also: services => services.AddSingleton<ITenants, Failing>());

        var (status, body) = await SendAsync(broker, HttpMethod.Put, "one", Order());
        var again = await SendAsync(broker, HttpMethod.Delete, "one?service_id=example-health&plan_id=example-health-small");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (status, again.Status));
        Assert.DoesNotContain(Secret, body + broker.Log.Text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", broker.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_too_large_is_refused()
    {
        await using var broker = await KitBroker.StartAsync(KitBroker.Fast);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(broker, HttpMethod.Put, "one", new JsonObject { ["x"] = new string('x', 300_000) })).Status);
    }

    [Fact]
    public void Catalog_that_breaks_a_rule_does_not_start()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new OfferList(new Offer("a", "two words", "", [new Plan("a", "p", "d") { MaintenanceVersion = "new" }])));

        Assert.All((string[])["'a' is there twice", "letters, digits", "needs a description", "no semantic version"], said => Assert.Contains(said, wrong.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Vendors_own_code_stays_short()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Marketplace.sln")))
        {
            root = root.Parent;
        }

        Assert.True(File.ReadLines(Path.Combine(root.FullName, "infra/vendor-kit/template/ExampleTenants.cs")).Count() < 60);
    }

    private static JsonObject Order() => new()
    {
        ["service_id"] = "example-health",
        ["plan_id"] = "example-health-small",
        ["organization_guid"] = "o",
        ["space_guid"] = "s",
        ["context"] = new JsonObject { ["platform"] = "marketplace" },
    };

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(KitBroker broker, HttpMethod method, string path, JsonObject? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri($"{broker.Url}/v2/service_instances/{path}"));
        request.Headers.Add("X-Broker-API-Version", "2.17");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{KitBroker.User}:{KitBroker.Password}")));
        request.Content = body is null ? null : new StringContent(body.ToJsonString());
        using var answer = await http.SendAsync(request, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Never comes to an end until the program does.</summary>
    private sealed class Stuck : ITenants
    {
        public async Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            return TenantAnswer.Ready();
        }

        public Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct) => throw new NotSupportedException();

        public Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new NotSupportedException();

        public Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new NotSupportedException();

        public Task DeleteAsync(Tenant tenant, CancellationToken ct) => throw new NotSupportedException();
    }

    private sealed class Failing : ITenants
    {
        public Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct) => throw new InvalidOperationException(Secret);

        public Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct) => throw new InvalidOperationException(Secret);

        public Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new InvalidOperationException(Secret);

        public Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct) => throw new InvalidOperationException(Secret);

        public Task DeleteAsync(Tenant tenant, CancellationToken ct) => throw new InvalidOperationException(Secret);
    }
}
