using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Search;

public sealed class SearchTests(Apis apis)
{
    private static readonly string Health = Uri.EscapeDataString("健康管理");

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Health_area_gives_the_11_published_products_and_the_fictional_ones_told_apart(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var found = await api.Anonymous.AskAsync($"/api/v1/offerings?area={Health}&limit=100").BodyAsync();

        Assert.Equal(11, found.Items().Count(hit => hit.Text("origin") == "publishedFact"));
        Assert.Equal(
            ["aozora-kenko", "aozora-sesshu", "minato-kenko", "yamabiko-kenko", "yamabiko-sesshu"],
            found.Items().Where(hit => hit.Text("origin") == "fictional").Select(hit => hit.Text("code")).Order(StringComparer.Ordinal));
        Assert.All(found.Items().Where(hit => hit.Text("origin") == "publishedFact"), hit => Assert.False(hit["isOrderable"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("area=17")]
    [InlineData("area=%E5%81%A5%E5%BA%B7%E7%AE%A1%E7%90%86")]
    [InlineData("area=Health%20management")]
    public async Task Area_is_understood_by_number_and_by_name(string filter)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var found = await api.Anonymous.AskAsync($"/api/v1/offerings?{filter}&limit=1").BodyAsync();

        Assert.Equal(16, found["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Repeated_values_are_alternatives_and_different_filters_add_up()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var found = await api.Anonymous.AskAsync("/api/v1/offerings?vendor=aozora&vendor=minato&kind=healthManagement").BodyAsync();

        Assert.Equal(["aozora-kenko", "minato-kenko"], found.Items().Select(hit => hit.Text("code")).Order(StringComparer.Ordinal));
        Assert.True(Facet(found, "vendor").Single(each => each.Text("value") == "aozora")["isChosen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Facet_counts_are_what_choosing_the_value_gives()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var found = await api.Anonymous.AskAsync($"/api/v1/offerings?area={Health}&limit=1").BodyAsync();

        foreach (var value in Facet(found, "kind"))
        {
            var narrowed = await api.Anonymous.AskAsync($"/api/v1/offerings?area={Health}&limit=1&kind={value.Text("value")}").BodyAsync();
            Assert.Equal(value["count"]!.GetValue<int>(), narrowed["total"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Every_hit_says_why_it_matched()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var found = await api.Anonymous.AskAsync("/api/v1/offerings?q=aozora%20vaccination").BodyAsync();

        Assert.Contains(found.Items(), hit => hit.Text("code") == "aozora-sesshu");
        Assert.All(found.Items(), hit => Assert.Equal(["aozora", "vaccination"], hit.Items("matches").Select(match => match.Text("word"))));
    }

    [Fact]
    public async Task Search_without_hits_names_the_filter_that_would_have_to_go()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var found = await api.Anonymous.AskAsync("/api/v1/offerings?vendor=aozora&kind=writelessCounter").BodyAsync();

        Assert.Empty(found.Items());
        Assert.Equal(["kind", "vendor"], found.Items("hints").Select(hint => hint.Text("filter")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Cost_order_for_a_town_puts_the_cheapest_first_and_the_unpriced_last(Engine engine)
    {
        var api = await apis.ReadAsync(engine);

        var found = await api.Anonymous.AskAsync($"/api/v1/offerings?area=17&municipality=215066&sort=cost&limit=100").BodyAsync();

        var sums = found.Items().Select(hit => hit["cost"]?["gross"]?.GetValue<long>() ?? long.MaxValue).ToList();
        Assert.Equal(sums.Order(), sums);
        Assert.Contains(sums, sum => sum < long.MaxValue);
    }

    [Theory]
    [InlineData("area=weather", 422, "search.unknown-filter-value")]
    [InlineData("kind=everything", 422, "search.unknown-filter-value")]
    [InlineData("vendor=nobody", 422, "search.unknown-filter-value")]
    [InlineData("municipality=215065", 422, "municipalities.code-check-digit")]
    [InlineData("municipality=999997", 404, "municipalities.unknown")]
    public async Task Value_that_no_filter_knows_is_refused(string query, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync($"/api/v1/offerings?{query}").RefusedAsync(status, code);
    }

    [Fact]
    public async Task Text_longer_than_200_characters_is_no_search()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync($"/api/v1/offerings?q={new string('x', 201)}").RefusedAsync(422, "search.text-too-long");
    }

    private static IEnumerable<JsonNode> Facet(JsonNode found, string name) =>
        found.Items("facets").Single(facet => facet.Text("name") == name).Items("values");
}
