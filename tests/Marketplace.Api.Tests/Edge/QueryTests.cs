using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class QueryTests(Apis apis)
{
    [Theory]
    [InlineData("/api/v1/offerings?aera=17", "edge.unknown-parameter", "aera")]
    [InlineData("/api/v1/municipalities?Q=a", "edge.unknown-parameter", "Q")]
    [InlineData("/api/v1/offerings/aozora-kenko?limit=1", "edge.unknown-parameter", "limit")]
    [InlineData("/api/v1/offerings?sort=price", "edge.not-one-of", "sort")]
    [InlineData("/api/v1/offerings?sort=name&sort=cost", "edge.repeated-parameter", "sort")]
    [InlineData("/api/v1/offerings?limit=0", "edge.not-in-range", "limit")]
    [InlineData("/api/v1/offerings?limit=101", "edge.not-in-range", "limit")]
    [InlineData("/api/v1/offerings?limit=ten", "edge.not-in-range", "limit")]
    [InlineData("/api/v1/offerings?limit=", "edge.not-in-range", "limit")]
    [InlineData("/api/v1/offerings?limit=99999999999", "edge.not-in-range", "limit")]
    [InlineData("/api/v1/offerings?cursor=abc", "edge.bad-cursor", "cursor")]
    [InlineData("/api/v1/offerings?cursor=", "edge.bad-cursor", "cursor")]
    [InlineData("/api/v1/offerings?cursor=bzoyMA%3D%3D", "edge.bad-cursor", "cursor")]
    [InlineData("/api/v1/offerings?cursor=bzotMQ", "edge.bad-cursor", "cursor")]
    [InlineData("/api/v1/offerings/aozora-kenko/conformance?asOf=2026-4-1", "edge.not-a-day", "asOf")]
    [InlineData("/api/v1/comparisons?offering=aozora-kenko&offering=minato-kenko&asOf=2026-02-30", "edge.not-a-day", "asOf")]
    [InlineData("/api/v1/offerings/aozora-kenko/conformance?knownAt=2026-04-01", "edge.not-an-instant", "knownAt")]
    [InlineData("/api/v1/offerings/aozora-kenko/conformance?knownAt=2026-04-01T09:00:00", "edge.not-an-instant", "knownAt")]
    public async Task Query_that_would_not_be_heeded_is_refused_with_the_parameter_named(string path, string code, string parameter)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var problem = await api.Anonymous.AskAsync(path).RefusedAsync(400, code);

        Assert.Equal(parameter, problem["errors"]!.AsObject().Single().Key);
        Assert.Contains(parameter, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistyped_parameter_is_answered_with_the_known_ones()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var problem = await api.Anonymous.AskAsync("/api/v1/municipalities?prefectur=21", ("Accept-Language", "en")).RefusedAsync(400, "edge.unknown-parameter");

        Assert.Equal("There is no parameter “prefectur”. Known parameters: q, prefecture, cursor, limit.", problem.Text("detail"));
    }

    public static TheoryData<Engine, string, int, string> Lists()
    {
        var lists = new TheoryData<Engine, string, int, string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            lists.Add(engine, "/api/v1/municipalities?prefecture=21&", 5, "code");
            lists.Add(engine, "/api/v1/offerings?", 100, "code");
            lists.Add(engine, "/api/v1/business-areas?", 7, "number");
            lists.Add(engine, "/api/v1/prefectures?", 20, "number");
        }

        return lists;
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Cursors_walk_the_whole_list_exactly_once(Engine engine, string path, int limit, string id)
    {
        var api = await apis.ReadAsync(engine);
        var (met, total, cursor) = (new List<string>(), 0, string.Empty);

        do
        {
            var page = await api.Anonymous.AskAsync($"{path}limit={limit}{cursor}").BodyAsync();
            met.AddRange(page.Items().Select(item => item[id]!.ToJsonString()));
            total = page["total"]!.GetValue<int>();
            cursor = page["nextCursor"] is { } next ? $"&cursor={next.GetValue<string>()}" : string.Empty;
        }
        while (cursor.Length > 0);

        Assert.Equal(total, met.Count);
        Assert.Distinct(met);
    }
}
