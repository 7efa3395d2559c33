using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Audit;

public sealed class AuditTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Everything_that_was_done_is_read_by_the_auditor_and_by_the_town_what_is_its_own(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        var town = await api.AsAsync("own-town");
        var order = await town.PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();

        var all = await (await api.AsAsync("auditor")).AskAsync("/api/v1/audit/events?limit=100").BodyAsync();
        var own = await town.AskAsync($"/api/v1/audit/events?subject={order.Text("subscription")}").BodyAsync();
        var foreign = await (await api.AsAsync("other-town")).AskAsync($"/api/v1/audit/events?subject={order.Text("subscription")}").BodyAsync();

        Assert.Contains(all.Items(), entry => entry.Text("fact") == "BrokerRegistered");
        Assert.Equal("SubscriptionOrdered", own.Items().Single().Text("fact"));
        Assert.Equal(("machine", "own-town", "townStaff"), (own.Items().Single().Text("actorKind"), own.Items().Single().Text("actorId"), own.Items().Single().Text("actorRole")));
        Assert.Equal("aozora-kenko", own.Items().Single()["details"]!.Text("offering"));
        Assert.Equal(0, foreign["total"]!.GetValue<int>());
        Assert.DoesNotContain("never-to-be-seen", all.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_by_a_municipality_takes_its_six_digit_code()
    {
        var auditor = await (await apis.ReadAsync(Engine.Sqlite)).AsAsync("auditor");

        var found = await auditor.AskAsync("/api/v1/audit/events?municipality=215066").BodyAsync();

        Assert.All(found.Items(), entry => Assert.Equal("215066", entry.Text("municipality")));
        await auditor.AskAsync("/api/v1/audit/events?municipality=215065").RefusedAsync(422, "municipalities.code-check-digit");
    }
}
