using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Offerings;

public sealed class OfferingTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Offering_is_shown_with_plans_bands_and_what_it_costs_the_town(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var offering = await api.Anonymous.AskAsync("/api/v1/offerings/aozora-kenko?municipality=215066").BodyAsync();

        Assert.Equal("fictional", offering.Text("origin"));
        Assert.True(offering["servesTown"]!.GetValue<bool>());
        Assert.Equal(["aozora-kenko-basic", "aozora-kenko-plus"], offering.Items("plans").Select(plan => plan.Text("code")));
        Assert.All(offering.Items("plans"), plan => Assert.Equal(Costs.FiveYearGross(offering, plan, 7417), plan["cost"]!["gross"]!.GetValue<long>()));
        Assert.Equal(180, offering["exit"]!["noticeDays"]!.GetValue<int>());
    }

    [Fact]
    public async Task Published_fact_has_certificates_but_neither_price_nor_plan()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var found = await api.Anonymous.AskAsync("/api/v1/offerings?area=17&origin=publishedFact&limit=1").BodyAsync();

        var offering = await api.Anonymous.AskAsync($"/api/v1/offerings/{found.Items().Single().Text("code")}?municipality=215066").BodyAsync();

        Assert.NotEmpty(offering.Items("certificates"));
        Assert.Empty(offering.Items("plans"));
        Assert.Null(offering["exit"]);
        Assert.Null(offering["servesTown"]);
    }

    [Theory]
    [InlineData("/api/v1/offerings/aozora-kenk", 404, "offerings.unknown")]
    [InlineData("/api/v1/offerings/aozora-kenko?municipality=abc", 422, "municipalities.code-not-six-digits")]
    [InlineData("/api/v1/offerings/aozora-kenko?municipality=999997", 404, "municipalities.unknown")]
    public async Task Unknown_offering_or_town_is_refused(string path, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync(path).RefusedAsync(status, code);
    }
}

/// <summary>The published arithmetic, done once more from the published bands alone.</summary>
internal static class Costs
{
    public static long FiveYearGross(JsonNode offering, JsonNode plan, int population)
    {
        var tier = plan.Items("tiers").Single(each =>
            population >= Yen(each, "fromPopulation") && (each["toPopulation"] is null || population <= Yen(each, "toPopulation")));
        var net = Yen(tier, "initial") + Yen(tier, "migration")
            + (60 * (Yen(tier, "monthly") + Yen(tier, "cloudMonthly") + Yen(tier, "lineMonthly")))
            + Yen(offering["exit"]!, "exportFee") + Yen(offering["exit"]!, "egressFee");
        return net + (net / 10);
    }

    private static long Yen(JsonNode node, string member) => node[member]!.GetValue<long>();
}
