using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Offerings;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Api.Tests.Comparison;

public sealed class ComparisonTests(Apis apis)
{
    private const string ThreeHealth = "/api/v1/comparisons?offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko";

    /// <summary>About 3,000 and about 30,000 people, and the demonstration town between them.</summary>
    [Theory]
    [InlineData(Engine.Sqlite, 2_500, 3_500)]
    [InlineData(Engine.Sqlite, 28_000, 33_000)]
    [InlineData(Engine.PostgreSQL, 2_500, 3_500)]
    [InlineData(Engine.PostgreSQL, 28_000, 33_000)]
    public async Task Five_year_sums_are_right_to_the_yen_for_small_and_larger_towns(Engine engine, int least, int most)
    {
        var api = await apis.ReadAsync(engine);
        var gifu = await api.Anonymous.AskAsync("/api/v1/municipalities?prefecture=21&limit=100").BodyAsync();
        var town = gifu.Items().First(each => each["population"]!.GetValue<int>() is var people && people >= least && people <= most);
        var population = town["population"]!.GetValue<int>();

        var table = await api.Anonymous.AskAsync($"{ThreeHealth}&municipality={town.Text("code")}").BodyAsync();

        Assert.Equal(population, table["population"]!.GetValue<int>());
        foreach (var column in table.Items("columns"))
        {
            var offering = await api.Anonymous.AskAsync($"/api/v1/offerings/{column.Text("offering")}").BodyAsync();
            var cheapest = offering.Items("plans").Where(plan => HasBand(plan, population)).Min(plan => Costs.FiveYearGross(offering, plan, population));
            Assert.Equal(cheapest, column["cost"]!["gross"]!.GetValue<long>());
            Assert.Equal(column["cost"]!["net"]!.GetValue<long>(), column["cost"]!.Items("lines").Sum(line => line["sum"]!.GetValue<long>()));
        }
    }

    [Fact]
    public async Task Row_differs_exactly_when_its_cells_do()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var table = await api.Anonymous.AskAsync($"{ThreeHealth}&municipality=215066").BodyAsync();

        Assert.Equal(["aozora-kenko", "minato-kenko", "yamabiko-kenko"], table.Items("columns").Select(column => column.Text("offering")));
        Assert.All(table.Items("rows"), row => Assert.Equal(
            row.Items("cells").Select(cell => cell.ToJsonString()).Distinct(StringComparer.Ordinal).Count() > 1, row["differs"]!.GetValue<bool>()));
        Assert.All(table.Items("rows"), row => Assert.Equal(3, row.Items("cells").Count()));
    }

    [Theory]
    [InlineData("offering=aozora-kenko", 422, "comparison.wrong-number")]
    [InlineData("municipality=215066", 422, "comparison.wrong-number")]
    [InlineData("offering=aozora-kenko&offering=aozora-kenko", 422, "comparison.twice")]
    [InlineData("offering=aozora-kenko&offering=minato-kenko&option=yamabiko-kenko-visit", 422, "comparison.unknown-option")]
    [InlineData("offering=yamabiko-kenko&offering=minato-kenko&spec=019@9.9", 404, "standards.unknown-spec")]
    [InlineData("offering=aozora-kenko&offering=nothing", 404, "offerings.unknown")]
    [InlineData("offering=aozora-kenko&offering=minato-kenko&municipality=215065", 422, "municipalities.code-check-digit")]
    public async Task Comparison_of_one_of_a_pair_or_of_nothing_is_refused(string query, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync($"/api/v1/comparisons?{query}").RefusedAsync(status, code);
    }

    [Fact]
    public async Task Token_of_the_town_itself_shows_what_its_own_subscriptions_could_be_linked_to()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await api.RegisterBrokersAsync();
        var (own, other) = (await api.AsAsync("own-town"), await api.AsAsync("other-town"));
        await own.PostAsync("/api/v1/subscriptions", Bodies.Order("yamabiko-sesshu", "yamabiko-sesshu-standard")).BodyAsync();

        var (seen, foreign) = (await own.AskAsync($"{ThreeHealth}&municipality=215066").BodyAsync(), await other.AskAsync($"{ThreeHealth}&municipality=215066").BodyAsync());

        Assert.Contains(Fit(seen), cell => cell["words"] is not null);
        Assert.All(Fit(seen), cell => Assert.Equal("yamabiko-sesshu", cell.Items("links").Single().Text("offering")));
        Assert.All(Fit(seen), cell => Assert.Equal(cell["words"] is null, cell.Items("links").Single()["misfit"] is not null));
        Assert.All(Fit(foreign), cell => Assert.Empty(cell.Items("links")));
        Assert.All(Fit(foreign), cell => Assert.Null(cell["words"]));
    }

    [Fact]
    public async Task Chosen_options_are_in_the_sums_and_lead_to_a_plan_that_has_them_all()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var plain = await api.Anonymous.AskAsync($"{ThreeHealth}&municipality=215066").BodyAsync();
        var table = await api.Anonymous.AskAsync($"{ThreeHealth}&municipality=215066&option=aozora-kenko-sms&option=aozora-kenko-training").BodyAsync();

        var column = table.Items("columns").First();
        Assert.Equal("aozora-kenko-plus", column.Text("plan"));
        Assert.Equal(["aozora-kenko-sms", "aozora-kenko-sms", "aozora-kenko-training"], column["cost"]!.Items("lines").Where(line => line.Text("kind") == "option").Select(line => line.Text("option")));
        Assert.Equal(column["cost"]!["net"]!.GetValue<long>(), column["cost"]!.Items("lines").Sum(line => line["sum"]!.GetValue<long>()));
        Assert.Equal(plain.Items("columns").Skip(1).Select(each => each.ToJsonString()), table.Items("columns").Skip(1).Select(each => each.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_requirement_of_the_specification_is_compared_as_of_the_day(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var spec = await StatedHealth.BuildAsync(api.Database, rows: 40, ["aozora-kenko", "minato-kenko", "yamabiko-kenko"], ApiUnderTest.Ct);

        var table = (await api.Anonymous.AskAsync($"{ThreeHealth}&spec=019@8.0&asOf=2026-07-01").BodyAsync())["requirements"]!;

        var rows = table.Items("chapters").SelectMany(chapter => chapter.Items("rows")).ToList();
        Assert.Equal(spec.Lines.Count, rows.Count);
        Assert.Equal(rows.Count(row => row["differs"]!.GetValue<bool>()), table["differing"]!.GetValue<int>());
        Assert.All(rows, row => Assert.Equal(3, row.Items("cells").Count()));
    }

    private static IEnumerable<JsonNode> Fit(JsonNode table) => table.Items("rows").Single(row => row.Text("row") == "linkFit").Items("cells");

    private static bool HasBand(JsonNode plan, int population) => plan.Items("tiers").Any(each =>
        population >= each["fromPopulation"]!.GetValue<int>() && (each["toPopulation"] is null || population <= each["toPopulation"]!.GetValue<int>()));
}
