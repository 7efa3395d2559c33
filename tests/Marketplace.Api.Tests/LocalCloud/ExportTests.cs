using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class ExportTests(CloudFixture cloud)
{
    private const string Ledger = "aozora-sesshu";
    private const string LedgerPlan = "aozora-sesshu-standard";

    private readonly Broker _broker = cloud.Broker("aozora");

    [Fact]
    public async Task Export_is_the_state_at_its_order_and_is_closed_to_others_and_after_unbinding()
    {
        var id = await SandboxAsync(records: true);
        var export = await _broker.BoundAsync(id, "export", Bind("export"));

        var file = await FetchAsync(export, (string)export["client_secret"]!);
        var wrong = await FetchAsync(export, "wrong");
        await _broker.UnbindAsync(id, "export", Ledger, LedgerPlan);
        var closed = await FetchAsync(export, (string)export["client_secret"]!);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (file.Status, wrong.Status, closed.Status));
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("record_id,resident_number,vaccine,date,dose,lot,cancelled_on", 12, 12), (lines[0], lines.Length - 1, (int)export["rows"]!));
        Assert.Single(lines.Skip(1), line => !line.EndsWith(','));
    }

    [Fact]
    public async Task Import_takes_the_announced_file_into_an_empty_tenant_once()
    {
        var (first, second) = (await SandboxAsync(records: true), await SandboxAsync(records: false));
        var export = await _broker.BoundAsync(first, "export", Bind("export"));

        var into = await _broker.BindAsync(second, "import", Import(export));
        var again = await _broker.BindAsync(second, "again", Import(export));
        var copy = await _broker.BoundAsync(second, "copy", Bind("export"));

        Assert.Equal((201, 400), (into.Status, again.Status));
        Assert.Equal((string?)export["sha256"], (string?)copy["sha256"]);
    }

    [Theory]
    [InlineData("sha256", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("format", "xml")]
    [InlineData("uri", "http://127.0.0.1:1/exports/1")]
    [InlineData("uri", "https://example.com/exports/1")]
    [InlineData("client_secret", "wrong")]
    public async Task Import_refuses_what_was_not_announced_and_what_lies_elsewhere(string member, string value)
    {
        var (first, second) = (await SandboxAsync(records: true), await SandboxAsync(records: false));
        var export = await _broker.BoundAsync(first, "export", Bind("export"));
        export[member] = value;

        var refused = await _broker.BindAsync(second, "import", Import(export));

        Assert.Equal((400, true), (refused.Status, refused.Body["description"] is not null));
        Assert.Equal(0, (int)(await _broker.BoundAsync(second, "copy", Bind("export")))["rows"]!);
    }

    private async Task<string> SandboxAsync(bool records)
    {
        var id = Orders.NewId();
        var order = Orders.Provision(Ledger, LedgerPlan);
        order["context"]!["environment"] = "sandbox";
        order["context"]!["sandbox"] = new JsonObject { ["records"] = records };
        await _broker.ProvisionAsync(id, order);
        await Orders.UntilAsync(async () => (await _broker.GetAsync($"service_instances/{id}")).Status == 200);
        return id;
    }

    private static JsonObject Bind(string purpose) => Orders.Bind(Ledger, LedgerPlan, new JsonObject { ["purpose"] = purpose });

    private static JsonObject Import(JsonObject export) => Orders.Bind(Ledger, LedgerPlan, new JsonObject
    {
        ["purpose"] = "import",
        ["source"] = new JsonObject { ["uri"] = (string?)export["uri"], ["client_id"] = (string?)export["client_id"], ["client_secret"] = (string?)export["client_secret"] },
        ["format"] = (string?)export["format"],
        ["rows"] = (int)export["rows"]!,
        ["sha256"] = (string?)export["sha256"],
    });

    private static async Task<(HttpStatusCode Status, string Body)> FetchAsync(JsonObject export, string secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, (string)export["uri"]!);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{(string)export["client_id"]!}:{secret}")));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
