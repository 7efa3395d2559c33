using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Municipalities;

public sealed class RulesTests(Apis apis)
{
    private const string Path = $"/api/v1/municipalities/{ApiUnderTest.Town}/rules";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rule_is_recorded_by_its_town_and_read_by_everybody_as_of_a_day(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");

        var recorded = await town.PostAsync(Path, """{ "topic": "quoteCount", "number": 4, "validFrom": "2026-04-01", "source": "Financial Rules, article 100" }""").BodyAsync();
        var before = await api.Anonymous.AskAsync($"{Path}?asOf=2026-03-31&limit=100").BodyAsync();
        var after = await api.Anonymous.AskAsync($"{Path}?asOf=2026-04-01&limit=100").BodyAsync();
        var history = await api.Anonymous.AskAsync($"{Path}?show=history&limit=100").BodyAsync();

        Assert.Equal(2, before.Items().Single(rule => rule.Text("topic") == "quoteCount")["number"]!.GetValue<int>());
        Assert.Equal(recorded.Text("id"), after.Items().Single(rule => rule.Text("topic") == "quoteCount").Text("id"));
        Assert.Equal(2, history.Items().Count(rule => rule.Text("topic") == "quoteCount"));
        Assert.True(before.Items().First()["isDemonstration"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Limit_above_the_ceiling_is_refused_beside_its_field_with_the_amount()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("own-town");

        var problem = await town.PostAsync(Path, """{ "topic": "smallSumLimit", "kind": "other", "amount": 1000001, "validFrom": "2026-04-01", "source": "A" }""")
            .RefusedAsync(422, "municipalities.rule-above-ceiling");

        Assert.Contains("1,000,000", problem["errors"]!["amount"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
