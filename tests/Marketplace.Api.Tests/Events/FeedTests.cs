using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Events;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Events;

public sealed class FeedTests(Apis apis)
{
    private const string Linked = """
        { "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "municipality": "215066",
          "links": [{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "purpose": "purpose-not-to-be-told", "legalBasis": "basis-not-to-be-told" }] }
        """;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_lost_everything_reads_the_same_events_again_behind_the_wall(Engine engine)
    {
        await using var house = await Hooked.StartAsync(apis, engine);
        await (await house.Api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Linked).BodyAsync();
        await house.SendAsync();

        var again = await ReadAsync(await house.Api.AsAsync("own-town"), limit: 1);

        Assert.Equal(house.Receiver.All.Select(each => each.Id), again.Select(each => each.Text("id")));
        Assert.Contains("marketplace.link.requested", again.Select(each => each.Text("type")));
        Assert.Equal(again.Count, (await ReadAsync(await house.Api.AsAsync("vendor"), limit: 100)).Count);
        Assert.Empty(await ReadAsync(await house.Api.AsAsync("other-town"), limit: 100));
        Assert.Empty(await ReadAsync(await house.Api.AsAsync("other-vendor"), limit: 100));
        Assert.Empty(await ReadAsync(await house.Api.AsAsync("curator"), limit: 100));
    }

    [Fact]
    public async Task Event_names_ids_and_a_state_and_never_a_person_a_purpose_or_a_secret()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite);
        await (await house.Api.AsAsync("own-town")).PostAsync("/api/v1/subscriptions", Linked).BodyAsync();

        await house.SendAsync();

        foreach (var received in house.Receiver.All)
        {
            Assert.DoesNotContain("not-to-be-told", received.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("own-town", received.Text, StringComparison.Ordinal);
            Assert.All(received.Json["data"]!.AsObject(), member => Assert.True(
                member.Key is "state" or "href" || Guid.TryParse(member.Value!.GetValue<string>(), out _), member.Key));
        }
    }

    [Fact]
    public async Task Replay_sends_again_from_a_cursor_on_and_only_the_kinds_that_are_wanted()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite, kinds: "\"marketplace.link.requested\"");
        var town = await house.Api.AsAsync("own-town");
        await town.PostAsync("/api/v1/subscriptions", Linked).BodyAsync();
        await house.SendAsync();
        var before = house.Receiver.All.Count;

        using var replayed = await town.PostAsync($"{house.Path}/replay", """{ "cursor": "bzow" }""");
        await house.SendAsync();

        Assert.Equal((1, 2), (before, house.Receiver.All.Count));
        Assert.All(house.Receiver.All, each => Assert.Equal("marketplace.link.requested", each.Kind));
        await town.PostAsync($"{house.Path}/replay", """{ "cursor": "nonsense" }""").RefusedAsync(400, "edge.bad-cursor");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Events_of_many_writers_keep_the_order_of_their_writing_and_none_is_lost(Engine engine)
    {
        await using var house = await Hooked.StartAsync(apis, engine);
        var (subscription, facts) = (await house.OrderAsync(), new List<Guid>());
        for (var round = 0; round < 10; round++)
        {
            // One instant for three of them: no clock can tell their order.
            Guid[] three = [Number(3 * round), Number((3 * round) + 1), Number((3 * round) + 2)];
            await using var db = await house.Api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
            await db.SaveAsync(Catalog.Actor.Platform, [.. three.Select(each => new OperationFailed(Guid.Parse(subscription), each, default, default, "a", null))], ApiUnderTest.Ct);
            facts.AddRange(three);
        }

        await house.SendUntilAsync(() => house.Receiver.All.Count >= 31);

        Assert.Equal(facts, house.Receiver.All.Skip(1).Select(each => Guid.Parse(each.Json["data"]!.Text("operation"))));
        var places = house.Receiver.All.Select(each => each.Json.Text("sequence")).ToList();
        Assert.Equal(places.Order(StringComparer.Ordinal).Distinct(), places);
    }

    [Fact]
    public async Task Events_are_forgotten_when_they_have_been_kept_long_enough()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite);
        await house.OrderAsync();
        await house.SendAsync();
        await using (var db = await house.Api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct))
        {
            var past = TimeProvider.System.GetUtcNow().AddDays(-91);
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(each => each.At, past), ApiUnderTest.Ct);
        }

        await house.Api.Services.GetRequiredService<ForgetEvents>().RunAsync(ApiUnderTest.Ct);

        var town = await house.Api.AsAsync("own-town");
        Assert.Empty((await town.AskAsync($"{house.Path}/deliveries").BodyAsync()).Items());
        Assert.Single(await ReadAsync(town, limit: 100));
    }

    private static Guid Number(int round) => new($"00000000-0000-0000-0000-{round:D12}");

    private static async Task<List<JsonNode>> ReadAsync(HttpClient caller, int limit)
    {
        var (all, cursor) = (new List<JsonNode>(), string.Empty);
        while (true)
        {
            var page = await caller.AskAsync($"/api/v1/events?limit={limit}{cursor}").BodyAsync();
            all.AddRange(page.Items());
            cursor = $"&cursor={page.Text("nextCursor")}";
            if (!page["hasMore"]!.GetValue<bool>())
            {
                return all;
            }
        }
    }
}
