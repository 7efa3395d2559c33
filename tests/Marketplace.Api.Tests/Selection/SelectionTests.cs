using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Selection;

public sealed class SelectionTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_goes_from_needs_to_a_decision_with_a_reason_for_everything(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);

        await town.PostAsync($"{path}/needs", """{ "text": "Works offline", "strength": "must" }""").BodyAsync();
        await town.PostAsync($"{path}/needs", """{ "text": "English", "strength": "wish" }""").BodyAsync();
        await town.SendJsonAsync(HttpMethod.Delete, $"{path}/needs/2", null).BodyAsync();
        await town.PostAsync($"{path}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates", """{ "offering": "minato-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates/minato-kenko/exclusion", """{ "reason": "cost", "words": "Dearer" }""").BodyAsync();
        await town.PostAsync($"{path}/decision", """{ "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "words": "Cheapest" }""").BodyAsync();

        var decided = await (await api.AsAsync("auditor")).AskAsync(path).BodyAsync();
        Assert.Equal("Works offline", decided.Items("needs").Single().Text("text"));
        Assert.Equal("cost", decided.Items("candidates").Single(each => each.Text("offering") == "minato-kenko")["exclusion"]!.Text("reason"));
        Assert.Equal("aozora-kenko-basic", decided["decision"]!.Text("plan"));
        Assert.EndsWith("+09:00", decided.Text("openedAt"), StringComparison.Ordinal);
        await town.PostAsync($"{path}/needs", """{ "text": "Late", "strength": "must" }""").RefusedAsync(409, "selection.already-decided");
    }

    [Fact]
    public async Task Exclusion_can_be_taken_back_while_the_case_is_open()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);
        await town.PostAsync($"{path}/candidates", """{ "offering": "minato-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates/minato-kenko/exclusion", """{ "reason": "noLink", "words": "No link" }""").BodyAsync();

        var reinstated = await town.SendJsonAsync(HttpMethod.Delete, $"{path}/candidates/minato-kenko/exclusion", null).BodyAsync();

        Assert.Null(reinstated.Items("candidates").Single()["exclusion"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Change_of_a_version_that_is_no_longer_the_newest_fails_its_precondition(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);
        using var shown = await town.AskAsync(path);
        var seen = shown.Headers.ETag!.Tag;
        const string Need = """{ "text": "A", "strength": "must" }""";

        using var first = await town.PostAsync($"{path}/needs", Need, ("If-Match", seen));
        await town.PostAsync($"{path}/needs", Need, ("If-Match", seen)).RefusedAsync(412, "storage.changed-meanwhile");
        using var next = await town.PostAsync($"{path}/needs", Need, ("If-Match", first.Headers.ETag!.Tag));

        Assert.Equal(200, (int)first.StatusCode);
        Assert.Equal(200, (int)next.StatusCode);
        Assert.NotEqual(seen, first.Headers.ETag.Tag);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("\"three\"")]
    [InlineData("W/\"1\"")]
    public async Task Unreadable_precondition_is_refused(string ifMatch)
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);

        await town.PostAsync($"{path}/needs", """{ "text": "A", "strength": "must" }""", ("If-Match", ifMatch)).RefusedAsync(400, "edge.bad-if-match");
    }

    [Fact]
    public async Task Same_key_opens_one_case()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");

        var first = await town.PostAsync("/api/v1/selections", Bodies.Case, ("Idempotency-Key", "case-1")).BodyAsync();
        var again = await town.PostAsync("/api/v1/selections", Bodies.Case, ("Idempotency-Key", "case-1")).BodyAsync();

        Assert.Equal(first.Text("id"), again.Text("id"));
        await town.PostAsync("/api/v1/selections", Bodies.Case.Replace("17", "16", StringComparison.Ordinal), ("Idempotency-Key", "case-1"))
            .RefusedAsync(422, "storage.key-reused");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Many_identical_requests_at_the_same_time_open_one_case(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            town.PostAsync("/api/v1/selections", Bodies.Case, ("Idempotency-Key", "case-1")).BodyAsync()));

        Assert.Single(opened.Select(each => each.Text("id")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Key_where_none_is_heeded_is_refused_rather_than_ignored()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);

        await town.PostAsync($"{path}/needs", """{ "text": "A", "strength": "must" }""", ("Idempotency-Key", "k"))
            .RefusedAsync(400, "edge.request-key-not-taken");
    }

    [Theory]
    [InlineData("""{ "municipality": "215066", "title": " " }""", 422, "selection.text-missing")]
    [InlineData("""{ "municipality": "215066", "title": "A", "area": 21 }""", 422, "standards.unknown-area")]
    [InlineData("""{ "municipality": "215065", "title": "A" }""", 422, "municipalities.code-check-digit")]
    [InlineData("""{ "municipality": "072052", "title": "A" }""", 403, "selection.not-yours")]
    public async Task Case_without_title_area_or_own_town_is_not_opened(string body, int status, string code)
    {
        var town = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");

        await town.PostAsync("/api/v1/selections", body).RefusedAsync(status, code);
    }

    [Fact]
    public async Task Every_step_of_a_case_refuses_what_does_not_fit()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");
        var path = await OpenAsync(town);
        await town.PostAsync($"{path}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/candidates", """{ "offering": "minato-kenko" }""").BodyAsync();

        await town.PostAsync($"{path}/needs", """{ "text": "", "strength": "must" }""").RefusedAsync(422, "selection.text-missing");
        await town.PostAsync($"{path}/needs", """{ "text": "A", "strength": "strong" }""").RefusedAsync(400, "edge.wrong-type");
        await town.SendJsonAsync(HttpMethod.Delete, $"{path}/needs/7", null).RefusedAsync(404, "selection.unknown-need");
        await town.PostAsync($"{path}/candidates", """{ "offering": "aozora-kenko" }""").RefusedAsync(409, "selection.already-candidate");
        await town.PostAsync($"{path}/candidates", """{ "offering": "nothing" }""").RefusedAsync(404, "offerings.unknown");
        await town.PostAsync($"{path}/candidates/yamabiko-kenko/exclusion", """{ "reason": "cost", "words": "A" }""").RefusedAsync(409, "selection.not-candidate");
        await town.PostAsync($"{path}/candidates/minato-kenko/exclusion", """{ "reason": "cost", "words": " " }""").RefusedAsync(422, "selection.text-missing");
        await DecideAsync("aozora-kenko", "aozora-kenko-basic", 409, "selection.candidates-without-reason");
        await DecideAsync("aozora-kenko", "minato-kenko-standard", 422, "offerings.unknown-plan");
        await DecideAsync("yamabiko-kenko", "yamabiko-kenko-small", 409, "selection.not-candidate");

        Task<JsonNode> DecideAsync(string offering, string plan, int status, string code) => town
            .PostAsync($"{path}/decision", $$"""{ "offering": "{{offering}}", "plan": "{{plan}}", "words": "A" }""").RefusedAsync(status, code);
    }

    private static async Task<string> OpenAsync(HttpClient town)
    {
        using var opened = await town.PostAsync("/api/v1/selections", Bodies.Case);
        Assert.Equal(201, (int)opened.StatusCode);
        return opened.Headers.Location!.ToString();
    }
}
