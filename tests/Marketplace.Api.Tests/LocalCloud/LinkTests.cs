using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class LinkTests(CloudFixture cloud)
{
    private const string Ledger = "aozora-sesshu";
    private const string LedgerPlan = "aozora-sesshu-standard";
    private const string Health = "yamabiko-kenko";
    private const string HealthPlan = "yamabiko-kenko-small";

    private readonly Broker _ledger = cloud.Broker("aozora");
    private readonly Broker _health = cloud.Broker("yamabiko");
    private readonly string _ledgerId = Orders.NewId();
    private readonly string _healthId = Orders.NewId();

    [Fact]
    public async Task Dose_in_the_ledger_of_one_vendor_shows_in_the_health_application_of_another()
    {
        using var ledger = new Visitor(await _ledger.ReadyAsync(_ledgerId, Ledger, LedgerPlan));
        using var health = new Visitor(await _health.ReadyAsync(_healthId, Health, HealthPlan));
        var resident = (await health.ResidentsAsync())[0];
        await ledger.RecordDoseAsync(resident, "LINKED-7");

        var before = await health.GetAsync($"residents/{resident}");
        await LinkAsync();
        var after = await health.GetAsync($"residents/{resident}");

        Assert.Contains("予防接種台帳と連携していないため", before.Html, StringComparison.Ordinal);
        Assert.Contains("LINKED-7", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severed_link_shows_nothing_and_says_so()
    {
        using var ledger = new Visitor(await _ledger.ReadyAsync(_ledgerId, Ledger, LedgerPlan));
        using var health = new Visitor(await _health.ReadyAsync(_healthId, Health, HealthPlan));
        var resident = (await health.ResidentsAsync())[0];
        await ledger.RecordDoseAsync(resident, "LINKED-8");
        var source = await LinkAsync();

        await _ledger.UnbindAsync(_ledgerId, "provide", Ledger, LedgerPlan);
        var page = await health.GetAsync($"residents/{resident}");

        Assert.DoesNotContain("LINKED-8", page.Html, StringComparison.Ordinal);
        Assert.Contains("予防接種台帳から応答がないため", page.Html, StringComparison.Ordinal);
        Assert.Equal(401, (int)(await PullAsync(ledger, source)).Status);
    }

    [Fact]
    public async Task Interface_answers_its_own_clients_only()
    {
        using var ledger = new Visitor(await _ledger.ReadyAsync(_ledgerId, Ledger, LedgerPlan));
        await _health.ReadyAsync(_healthId, Health, HealthPlan);
        var resident = (await ledger.ResidentsAsync())[3];
        await ledger.RecordDoseAsync(resident, "API-1");
        var source = await LinkAsync();

        var told = await PullAsync(ledger, source);
        source["client_secret"] = "guessed";
        var refused = await PullAsync(ledger, source);

        var document = JsonNode.Parse(told.Html)!;
        Assert.Equal(("vaccination-records", "1.0"), ((string?)document["interface"], (string?)document["version"]));
        var item = document["items"]!.AsArray().Single()!;
        Assert.Equal((resident, "API-1", 1), ((string?)item["residentNumber"], (string?)item["lot"], (int)item["dose"]!));
        Assert.Equal("2025-06-01", (string?)item["date"]);
        Assert.Equal(401, (int)refused.Status);
    }

    [Fact]
    public async Task Resident_register_feeds_the_other_applications()
    {
        const string register = "yamabiko-juki", registerPlan = "yamabiko-juki-standard";
        var registerId = Orders.NewId();
        await _health.ReadyAsync(registerId, register, registerPlan);
        using var ledger = new Visitor(await _ledger.ReadyAsync(_ledgerId, Ledger, LedgerPlan));
        var own = await ledger.ResidentsAsync();
        var source = await _health.BoundAsync(
            registerId, "provide", Orders.Provide(register, registerPlan, @interface: "resident-base"));
        await _ledger.BoundAsync(_ledgerId, "consume", Orders.Consume(Ledger, LedgerPlan, source, @interface: "resident-base"));

        var linked = await ledger.GetAsync();

        Assert.Contains("住民記録連携から取得しています", linked.Html, StringComparison.Ordinal);
        Assert.Equal(own, await ledger.ResidentsAsync());
    }

    [Fact]
    public async Task Consumer_refuses_a_version_it_does_not_read()
    {
        await _health.ReadyAsync(_healthId, Health, HealthPlan);
        await _ledger.ReadyAsync(_ledgerId, Ledger, LedgerPlan);
        var source = await _ledger.BoundAsync(_ledgerId, "provide", Orders.Provide(Ledger, LedgerPlan, "1.1"));

        var reply = await _health.BindAsync(_healthId, "consume", Orders.Consume(Health, HealthPlan, source, "1.1"));

        Assert.Equal(400, reply.Status);
    }

    private async Task<JsonObject> LinkAsync()
    {
        var source = await _ledger.BoundAsync(_ledgerId, "provide", Orders.Provide(Ledger, LedgerPlan));
        await _health.BoundAsync(_healthId, "consume", Orders.Consume(Health, HealthPlan, source));
        return source;
    }

    private static Task<SeenPage> PullAsync(Visitor visitor, JsonObject source) => visitor.GetAsync(
        (string)source["uri"]!, user: (string?)source["client_id"], password: (string?)source["client_secret"]);
}
