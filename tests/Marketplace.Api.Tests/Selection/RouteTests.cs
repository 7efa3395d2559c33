using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Selection;

public sealed class RouteTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Route_is_tried_without_a_trace_and_recorded_with_its_rules(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var path = $"/api/v1/selections/{(await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id")}/route";

        var tried = await town.AskAsync($"{path}?amount=1000000&startsOn=2027-04-01&termMonths=60&asOf=2026-11-24").BodyAsync();
        var recorded = await town.PostAsync(path, """{ "amount": 1000001, "startsOn": "2027-04-01", "termMonths": 60, "day": "2026-11-24" }""").BodyAsync();
        var read = await (await api.AsAsync("auditor")).AskAsync(path).BodyAsync();

        Assert.Equal(("quoteComparison", 1, 2), (tried["trial"]!.Text("kind"), tried["trial"]!["articleItem"]!.GetValue<int>(), tried["trial"]!["quotes"]!.GetValue<int>()));
        Assert.Empty(tried.Items("chosen"));
        Assert.Equal("openTender", recorded.Items("chosen").Single()["route"]!.Text("kind"));
        Assert.Equal("longTermContract", read.Items("chosen").Single()["route"]!.Text("term"));
        Assert.Contains(read.Items("chosen").Single()["route"]!.Items("rules"), rule => rule.Text("topic") == "smallSumLimit");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Amount_beyond_two_thousand_million_yen_is_tried_and_recorded(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var path = $"/api/v1/selections/{(await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id")}/route";

        var tried = await town.AskAsync($"{path}?amount=3000000000&startsOn=2027-04-01&asOf=2026-11-24").BodyAsync();
        var recorded = await town.PostAsync(path, """{ "amount": 3000000000, "startsOn": "2027-04-01", "termMonths": 60, "day": "2026-11-24" }""").BodyAsync();

        Assert.Equal("openTender", tried["trial"]!.Text("kind"));
        Assert.Equal(3_000_000_000, recorded.Items("chosen").Single()["amount"]!.GetValue<long>());
        var beyond = await town.AskAsync($"{path}?amount=1000000000000").RefusedAsync(400, "edge.not-in-range");
        Assert.Contains("999999999999", beyond.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Town_without_rules_is_told_where_to_record_the_missing_one()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        var town = await api.AsAsync("other-town");
        var id = (await town.PostAsync("/api/v1/selections", $$"""{ "municipality": "{{ApiUnderTest.OtherTown}}", "title": "A", "area": 17 }""").BodyAsync()).Text("id");

        var problem = await town.AskAsync($"/api/v1/selections/{id}/route?amount=100000&asOf=2000-04-01").RefusedAsync(409, "selection.rule-missing");

        Assert.Contains($"/municipalities/{ApiUnderTest.OtherTown}/rules", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_of_the_own_town_holds_its_budget_stages_and_subscriptions()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await api.RegisterBrokersAsync();
        var town = await api.AsAsync("own-town");
        var ordered = await town.PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();

        var calendar = await town.AskAsync($"/api/v1/municipalities/{ApiUnderTest.Town}/calendar").BodyAsync();

        Assert.Contains(calendar.Items("entries"), entry => entry.Text("kind") == "budget" && entry.Text("stage") == "budgetRequest" && entry["isOwn"]!.GetValue<bool>());
        Assert.Equal(ordered.Text("subscription"), calendar.Items("ending").Single().Text("subscription"));
    }
}
