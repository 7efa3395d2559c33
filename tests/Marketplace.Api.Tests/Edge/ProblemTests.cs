using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class ProblemTests(Apis apis)
{
    [Theory]
    [InlineData("""{ "municipality": "215066", "title": """, "edge.malformed-json", null)]
    [InlineData("""not json""", "edge.malformed-json", null)]
    [InlineData("""{ "municipality": "215066" }""", "edge.missing-member", "title")]
    [InlineData("""{ "municipality": "215066", "title": "a", "tilte": "b" }""", "edge.unknown-member", "tilte")]
    [InlineData("""{ "municipality": "215066", "title": "a", "area": "health" }""", "edge.wrong-type", "area")]
    [InlineData("""{ "municipality": 215066, "title": "a" }""", "edge.wrong-type", "municipality")]
    [InlineData("""{ "municipality": "215066", "title": null }""", "edge.wrong-type", "title")]
    [InlineData("""{ "municipality": "215066", "title": "a", "title": "b" }""", "edge.repeated-member", "title")]
    [InlineData("""[]""", "edge.wrong-type", "$")]
    [InlineData("", "edge.body-missing", null)]
    [InlineData("null", "edge.body-missing", null)]
    public async Task Broken_body_is_refused_with_the_member_named(string body, string code, string? field)
    {
        var caller = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");

        var problem = await caller.PostAsync("/api/v1/selections", body).RefusedAsync(400, code);

        Assert.Equal(field, problem["errors"]?.AsObject().Single().Key);
    }

    [Fact]
    public async Task Broken_member_within_a_list_is_named_with_its_place()
    {
        var caller = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");
        const string Body = """{ "offering": "a", "plan": "b", "municipality": "215066", "links": [{ "purpose": "p" }] }""";

        var problem = await caller.PostAsync("/api/v1/subscriptions", Body).RefusedAsync(400, "edge.missing-member");

        Assert.Equal("links[0].legalBasis", problem["errors"]!.AsObject().Single().Key);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404, "edge.unknown-route")]
    [InlineData("GET", "/api/v2/offerings", 404, "edge.unknown-route")]
    [InlineData("GET", "/api/v1/subscriptions/not-an-id", 404, "edge.unknown-route")]
    [InlineData("DELETE", "/api/v1/offerings", 405, "edge.method-not-allowed")]
    [InlineData("POST", "/api/v1/municipalities", 405, "edge.method-not-allowed")]
    public async Task Address_or_method_that_does_not_exist_is_a_problem_document(string method, string path, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.SendJsonAsync(new HttpMethod(method), path, null).RefusedAsync(status, code);
    }

    [Fact]
    public async Task Other_media_type_than_json_is_refused()
    {
        var caller = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");
        using var xml = new StringContent("<order/>", Encoding.UTF8, "application/xml");

        await caller.PostAsync(new Uri("/api/v1/selections", UriKind.Relative), xml, ApiUnderTest.Ct).RefusedAsync(415, "edge.unsupported-media-type");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_above_the_limit_is_refused_whether_or_not_it_names_its_length(bool namesLength)
    {
        var caller = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("own-town");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "municipality": "215066", "title": "{{new string('x', 300 * 1024)}}" }"""));
        using var body = new StreamContent(stream);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/selections") { Content = body };
        request.Headers.TransferEncodingChunked = namesLength ? null : true;

        await caller.SendAsync(request, ApiUnderTest.Ct).RefusedAsync(413, "edge.body-too-large");
    }

    [Theory]
    [InlineData(null, "ja", "見つかりません", "サービス")]
    [InlineData("en", "en", "Not found", "aozora-kenk")]
    [InlineData("fr, en;q=0.5, ja;q=0.4", "en", "Not found", "aozora-kenk")]
    [InlineData("ja-JP, en;q=0.9", "ja", "見つかりません", "サービス")]
    [InlineData("de", "ja", "見つかりません", "サービス")]
    public async Task Title_and_detail_come_in_the_language_of_the_caller(string? accepted, string language, string title, string part)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        (string, string)[] headers = accepted is null ? [] : [("Accept-Language", accepted)];

        using var answer = await api.Anonymous.AskAsync("/api/v1/offerings/aozora-kenk", headers);

        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
        var problem = await Task.FromResult(answer).RefusedAsync(404, "offerings.unknown");
        Assert.Equal(title, problem.Text("title"));
        Assert.Contains(part, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unexpected_trouble_says_nothing_of_the_inside()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await using (var db = await api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct))
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE \"MigrationStates\"", ApiUnderTest.Ct);
        }

        var problem = await api.Anonymous.AskAsync("/api/v1/municipalities/215066").RefusedAsync(500, "edge.unexpected");

        Assert.NotEmpty(problem.Text("traceId"));
        Assert.DoesNotContain("SQL", problem.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MigrationStates", problem.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_answer_is_for_machines_only()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        using var answer = await api.Anonymous.AskAsync("/api/v1/prefectures");

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
