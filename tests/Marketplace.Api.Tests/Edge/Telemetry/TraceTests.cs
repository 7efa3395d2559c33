using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Api.Edge.Tokens;
using Marketplace.Api.Tests.Provisioning;
using TestKit;

namespace Marketplace.Api.Tests.Edge.Telemetry;

/// <summary>One process takes an order, another works on it; both tell a collector.</summary>
public sealed class TraceTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_follows_an_order_through_two_processes_to_the_broker_and_nothing_secret_leaves_them()
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-trace-").FullName;
        await using var collector = await OtlpReceiver.StartAsync();
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Provision, 500, $$"""{"description":"trace of {{TestBroker.Password}}"}""");
        broker.Polls = broker.BindingPolls = 1;
        string[] watched = [$"--Telemetry:OtlpEndpoint={collector.Url}", "--Logging:LogLevel:Default=Debug", "--Provisioning:LateArrivalSeconds=0", "--Provisioning:FirstPollSeconds=0.1"];
        using var door = new ApiProcess(folder, [.. watched, "--Provisioning:Enabled=false", "--Audit:Sequencing=false"]);
        using var worker = new ApiProcess(folder, watched);
        await door.RunVerbAsync(Ct, "migrate");
        await door.RunVerbAsync(Ct, "seed", "--fictional");
        await door.StartAsync(Ct);
        await worker.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = door.Address };

        var subscription = await OrderAsync(http, broker);
        await TestHouse.UntilAsync(async () => (await GetAsync(http, $"/api/v1/subscriptions/{subscription}"))["state"]!.GetValue<string>() == "active");
        var numbers = await ReadAsync(worker.Address, "/metrics");
        await door.StopAsync(Ct);
        await worker.StopAsync(Ct);

        var spans = collector.Spans.Where(span => span.Trace == Trace).ToList();
        Assert.Equal(2, spans.Select(span => span.Process).Distinct().Count());
        Assert.Contains(spans, span => span.Name.StartsWith("POST", StringComparison.Ordinal) && span.Name.Contains("/api/v1/subscriptions", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Name == "operation Subscribe" && span.Tags["marketplace.subscription.id"] == subscription);
        foreach (var step in (string[])["CreateTenant", "BindAccess", "Confirm", "Open"])
        {
            Assert.Contains(spans, span => span.Name == $"step {step}" && spans.Exists(turn => turn.Span == span.Parent && turn.Name == "operation Subscribe"));
        }

        Assert.Contains(spans, span => span.Name == "PUT /v2/service_instances/{instance}" && span.Tags["marketplace.broker.verdict"] == "in-doubt");
        Assert.Contains(spans, span => span.Name == "GET /v2/service_instances/{instance}/service_bindings/{binding}/last_operation");
        Assert.All(broker.Of(BrokerAct.Provision), call => Assert.StartsWith($"00-{Trace}-", call.Headers["traceparent"].ToString(), StringComparison.Ordinal));
        Assert.All(broker.Calls, call => Assert.False(call.Headers.ContainsKey("baggage") || call.Headers.ContainsKey("tracestate") || call.Headers.ContainsKey("Correlation-Context")));
        Assert.Contains("marketplace_broker_calls_total", numbers, StringComparison.Ordinal);
        AssertNoSecret(broker, [numbers, door.Said, worker.Said, .. collector.All.Select(each => Encoding.Latin1.GetString(each.Body))]);
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], collector.All.Select(each => each.Path).Distinct().Order(StringComparer.Ordinal));
    }

    private static void AssertNoSecret(TestBroker broker, IReadOnlyList<string> told)
    {
        string[] secrets =
        [
            TestBroker.Password, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestBroker.User}:{TestBroker.Password}")), DemoClients.Secret,
            .. broker.Of(BrokerAct.Bind).Select(call => $"secret-{call.Binding}"), "client_secret", "Bearer ", "trace of",
        ];
        Assert.NotEmpty(broker.Of(BrokerAct.Bind));
        Assert.All(secrets, secret => Assert.DoesNotContain(told, text => text.Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task<string> OrderAsync(HttpClient http, TestBroker broker)
    {
        await AuthorizeAsync(http, "demo-operator", "vendors:write");
        (await http.PutAsJsonAsync("/api/v1/vendors/aozora/broker", new { url = broker.Url, user = TestBroker.User, password = TestBroker.Password }, Ct)).EnsureSuccessStatusCode();
        await AuthorizeAsync(http, "demo-town-215066", "subscriptions:read subscriptions:write");
        return (await http.PostAsync(
            "/api/v1/subscriptions", Bodies.Order(), ("traceparent", $"00-{Trace}-b7ad6b7169203331-01"), ("tracestate", "town=secret"), ("baggage", "town=secret")).BodyAsync()).Text("subscription");
    }

    private static async Task AuthorizeAsync(HttpClient http, string client, string scope)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = DemoClients.Secret,
            ["scope"] = scope,
        });
        var token = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct).BodyAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("access_token"));
    }

    private static Task<JsonNode> GetAsync(HttpClient http, string path) => http.AskAsync(path).BodyAsync();

    private static async Task<string> ReadAsync(Uri at, string path)
    {
        using var http = new HttpClient { BaseAddress = at };
        return await http.GetStringAsync(new Uri(path, UriKind.Relative), Ct);
    }
}
