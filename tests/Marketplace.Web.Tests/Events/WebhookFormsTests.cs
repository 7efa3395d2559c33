using System.Globalization;
using Catalog.Events;
using Marketplace.Web.Events;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Events;

public sealed class WebhookFormsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Webhook_is_registered_with_its_secret_shown_once_tried_rotated_wound_back_and_deleted(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database, hasApi: true);
        var town = await portal.SignInAsync("town", ct);

        var form = (await town.ReadAsync("/webhooks", ct)).Form("#url").With("Order.Url", "https://hooks.example.test/in").With("Order.Kinds", "marketplace.subscription.opened");
        var registered = await town.SendAsync("/webhooks", form, ct);
        var address = (await town.ReadAsync("/webhooks", ct)).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var page = await town.ReadAsync(address, ct);
        var tested = await town.SendAsync(address, page.Form("[value=test]"), ct);
        var rotated = await town.SendAsync(address, page.Form("[value=secret]"), ct);
        var replayed = await town.SendAsync(address, page.Form("[value=replay]"), ct);
        var again = await town.ReadAsync(address, ct);
        var deleted = await town.SendAsync(address, page.Form("[value=delete]"), ct);

        Assert.StartsWith("whsec_", registered.Text("#secret"), StringComparison.Ordinal);
        Assert.StartsWith("whsec_", rotated.Text("#secret"), StringComparison.Ordinal);
        Assert.NotEqual(registered.Text("#secret"), rotated.Text("#secret"));
        Assert.Empty(again.Text("#secret"));
        Assert.Contains("利用開始", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal((address + "?kept=Test", address + "?kept=Replay", "/webhooks?kept=deleted"), (tested.Location, replayed.Location, deleted.Location));
        Assert.Empty(await database.Get<WebhookSheets>().ListAsync(People.Town, ct));
    }

    [Fact]
    public async Task Wrong_address_is_said_beside_the_field_with_what_was_typed()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database, hasApi: true);
        var vendor = await portal.SignInAsync("aozora", ct);

        var refused = await vendor.SendAsync("/webhooks", (await vendor.ReadAsync("/webhooks", ct)).Form("#url").With("Order.Url", "http://plain.example.test/"), ct);

        Assert.Contains("http://plain.example.test/", refused.Text("#url-error"), StringComparison.Ordinal);
        Assert.Equal("http://plain.example.test/", refused.Page.QuerySelector("#url")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Deliveries_are_listed_with_their_reason_and_a_neighbour_sees_nothing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var id = await FailedAsync(database);

        var page = await (await portal.SignInAsync("town", ct)).ReadAsync($"/webhooks/{id}", ct);
        var foreign = await (await portal.SignInAsync("aozora", ct)).ReadAsync($"/webhooks/{id}", ct);

        Assert.Contains("失敗（500）", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("再送中", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("通知先", foreign.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain("hooks.example.test", foreign.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_event_has_its_word() => Assert.All(
        EventKinds.Names.Append(EventKinds.Test.Name), kind => Assert.NotNull(EventsText.ResourceManager.GetString(EventWords.KeyOf(kind), CultureInfo.InvariantCulture)));

    private async Task<Guid> FailedAsync(TestDatabase database)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        var webhook = db.Webhooks.Add(new Webhook(new WebhookOwner(People.Shirakawa, null), "https://hooks.example.test/in", [], -1, People.Town, now)).Entity;
        webhook.Fail(now.AddMinutes(1), now);
        db.Deliveries.Add(new Delivery(webhook.Id, Guid.CreateVersion7(now), "marketplace.subscription.opened", 1, new DeliveryAnswer(500, DeliveryTroubles.NotTaken, 12), now));
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        return webhook.Id.Value;
    }
}
