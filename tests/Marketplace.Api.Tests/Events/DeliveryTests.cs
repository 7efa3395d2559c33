using System.Diagnostics;
using System.Text.Json.Nodes;
using Marketplace.Api.Edge.Telemetry;
using Marketplace.Api.Events;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Events;

public sealed class DeliveryTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_reaches_the_webhook_of_its_town_as_a_signed_cloud_event(Engine engine)
    {
        await using var house = await Hooked.StartAsync(apis, engine);
        var subscription = await house.OrderAsync();

        await house.SendAsync();

        var received = Assert.Single(house.Receiver.All);
        var data = received.Json["data"]!;
        Assert.Equal(("1.0", "marketplace.subscription.ordered", $"subscriptions/{subscription}"), (received.Json.Text("specversion"), received.Kind, received.Json.Text("subject")));
        Assert.Equal((received.Id, "provisioning", $"/api/v1/subscriptions/{subscription}"), (received.Json.Text("id"), data.Text("state"), data.Text("href")));
        Assert.StartsWith("application/cloudevents+json", received.ContentType, StringComparison.Ordinal);
        Assert.True(StandardWebhook.Verifies(received.Id, received.Time, received.Body, received.Signatures, [house.Secret]));
        Assert.False(StandardWebhook.Verifies(received.Id, received.Time, [.. received.Body, 0], received.Signatures, [house.Secret]));
    }

    [Fact]
    public async Task Each_try_is_a_span_that_says_what_came_of_it_and_nothing_of_the_address()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Sources.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite);
        house.Receiver.Next(500);
        await house.OrderAsync();

        await house.SendUntilAsync(() => house.Receiver.All.Count >= 2);

        var own = spans.Where(span => (string?)span.GetTagItem("marketplace.webhook.id") == house.Id).ToList();
        Assert.Equal([500, 200], own.Select(span => (int?)span.GetTagItem("http.response.status_code")));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], own.Select(span => span.Status));
        Assert.Equal("taken", own[1].GetTagItem("marketplace.webhook.outcome"));
        Assert.All(own, span => Assert.Equal(("POST webhook", "marketplace.subscription.ordered"), (span.DisplayName, (string?)span.GetTagItem("marketplace.event.kind"))));
        Assert.DoesNotContain(own.SelectMany(span => span.TagObjects), tag => tag.Value?.ToString()?.Contains("127.0.0.1", StringComparison.Ordinal) == true);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Event_that_was_not_taken_is_sent_again_with_its_id_before_any_later_one(Engine engine)
    {
        await using var house = await Hooked.StartAsync(apis, engine);
        house.Receiver.Next(500);
        house.Receiver.Next(302, "http://169.254.169.254/");
        var first = await house.OrderAsync();
        var second = await house.OrderAsync("aozora-sesshu", "aozora-sesshu-standard");

        await house.SendUntilAsync(() => house.Receiver.All.Count >= 4);

        string Of(string id) => $"subscriptions/{id}";
        Assert.Equal([Of(first), Of(first), Of(first), Of(second)], house.Receiver.All.Select(each => each.Json.Text("subject")));
        Assert.Single(house.Receiver.All.Take(3).Select(each => each.Id).Distinct());
        var log = (await (await house.Api.AsAsync("own-town")).AskAsync($"{house.Path}/deliveries").BodyAsync()).Items().ToList();
        Assert.Equal([200, 200, 302, 500], log.Select(each => each["status"]!.GetValue<int>()));
        Assert.Equal("events.not-taken", log[^1].Text("trouble"));
        Assert.Equal("working", (await (await house.Api.AsAsync("own-town")).AskAsync(house.Path).BodyAsync()).Text("state"));
    }

    [Fact]
    public async Task Webhook_that_answers_gone_is_disabled_with_its_reason_until_a_replay()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite);
        house.Receiver.Next(410);
        await house.OrderAsync();
        var town = await house.Api.AsAsync("own-town");

        await house.SendAsync();
        var disabled = await town.AskAsync(house.Path).BodyAsync();
        await town.PostAsync($"{house.Path}/test", string.Empty).RefusedAsync(409, "events.disabled");
        using var replayed = await town.PostAsync($"{house.Path}/replay", $$"""{ "cursor": "{{disabled.Text("nextCursor")}}" }""");
        await house.SendAsync();

        Assert.Equal(("disabled", "events.gone", 1), (disabled.Text("state"), disabled.Text("disabledReason"), disabled["waiting"]!.GetValue<int>()));
        Assert.Equal((2, 0), (house.Receiver.All.Count, (await town.AskAsync(house.Path).BodyAsync())["waiting"]!.GetValue<int>()));
        var facts = (await town.AskAsync("/api/v1/audit/events?limit=100").BodyAsync()).Items().Select(each => each.Text("fact")).ToList();
        Assert.Contains("WebhookDisabled", facts);
        Assert.Contains("WebhookReplayed", facts);
    }

    [Fact]
    public async Task Webhook_that_fails_for_too_long_is_given_up()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite, settings: "--Events:DisableAfterDays=0.000001");
        for (var i = 0; i < 50; i++)
        {
            house.Receiver.Next(503);
        }

        await house.OrderAsync();
        var state = new JsonObject();
        while (state.ToString() != "disabled")
        {
            await house.SendAsync();
            var shown = await (await house.Api.AsAsync("own-town")).AskAsync(house.Path).BodyAsync();
            if (shown.Text("state") == "disabled")
            {
                Assert.Equal("events.too-long", shown.Text("disabledReason"));
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_senders_never_have_one_webhook_and_the_overtaken_one_writes_nothing(Engine engine)
    {
        await using var house = await Hooked.StartAsync(apis, engine);
        await house.OrderAsync();
        await house.Api.SequenceAsync();
        var (mine, others) = (house.Api.Services.GetRequiredService<DeliveryClaims>(), ActivatorUtilities.CreateInstance<DeliveryClaims>(house.Api.Services));
        var deliver = house.Api.Services.GetRequiredService<DeliverEvents>();

        var claim = Assert.Single(await mine.TakeAsync(10, ApiUnderTest.Ct));
        var second = await others.TakeAsync(10, ApiUnderTest.Ct);
        await LetLeaseRunOutAsync(house);
        var overtaking = Assert.Single(await others.TakeAsync(10, ApiUnderTest.Ct));
        await deliver.RunAsync(claim, ApiUnderTest.Ct);
        var afterOld = house.Receiver.All.Count;
        await deliver.RunAsync(overtaking, ApiUnderTest.Ct);

        Assert.Empty(second);
        Assert.Equal((0, 1), (afterOld, house.Receiver.All.Count));
    }

    [Fact]
    public async Task Rotated_secret_and_the_one_before_both_sign()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite);
        var renewed = Hooked.SecretOf((await (await house.Api.AsAsync("own-town")).SendJsonAsync(HttpMethod.Post, $"{house.Path}/secret", body: null).BodyAsync()).Text("secret"));
        await house.OrderAsync();

        await house.SendAsync();

        var received = Assert.Single(house.Receiver.All);
        Assert.Equal(2, received.Signatures.Split(' ').Length);
        Assert.True(StandardWebhook.Verifies(received.Id, received.Time, received.Body, received.Signatures, [house.Secret]));
        Assert.True(StandardWebhook.Verifies(received.Id, received.Time, received.Body, received.Signatures, [renewed]));
    }

    [Fact]
    public async Task Test_event_is_sent_once_and_stands_in_the_log()
    {
        await using var house = await Hooked.StartAsync(apis, Engine.Sqlite, "vendor");
        var vendor = await house.Api.AsAsync("vendor");
        house.Receiver.Next(500);

        using var asked = await vendor.SendJsonAsync(HttpMethod.Post, $"{house.Path}/test", body: null);
        await house.SendAsync();
        await house.SendAsync();

        Assert.Equal("marketplace.webhook.test", Assert.Single(house.Receiver.All).Kind);
        Assert.Equal(500, (await vendor.AskAsync($"{house.Path}/deliveries").BodyAsync()).Items().Single()["status"]!.GetValue<int>());
        Assert.Equal("working", (await vendor.AskAsync(house.Path).BodyAsync()).Text("state"));
    }

    [Theory]
    [InlineData("http://hooks.example.test/in", "events.url-not-https")]
    [InlineData("https://169.254.169.254/in", "events.url-private")]
    [InlineData("https://user:word@hooks.example.test/", "events.url-unreadable")]
    [InlineData("nonsense", "events.url-unreadable")]
    public async Task Address_where_the_marketplace_must_not_go_is_refused(string url, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await (await api.AsAsync("own-town")).PostAsync("/api/v1/webhooks", $$"""{ "url": "{{url}}" }""").RefusedAsync(422, code);
    }

    private static async Task LetLeaseRunOutAsync(Hooked house)
    {
        await using var db = await house.Api.Database.Dbs.CreateDbContextAsync(ApiUnderTest.Ct);
        DateTimeOffset? past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await db.Webhooks.ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, past), ApiUnderTest.Ct);
    }
}
