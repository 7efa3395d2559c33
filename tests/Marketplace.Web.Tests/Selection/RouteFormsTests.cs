using System.Net;
using Catalog.Selection.Route;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

public sealed class RouteFormsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Route_is_tried_then_recorded_without_a_script(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/route";
        var form = (await town.ReadAsync(address, ct)).Form("#amount").With("Input.Amount", "９００，０００");

        var tried = await town.SendAsync(address, form.With("Input.Act", "Check"), ct);
        var kept = await town.SendAsync(address, form.With("Input.Act", "Choose"), ct);
        var shown = await town.ReadAsync(address, ct);

        Assert.Contains("随意契約（見積合わせ）", tried.Text(".box h3"), StringComparison.Ordinal);
        Assert.Contains("実演用", tried.Text(".box .notice.demo"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, address + "?kept=1"), (kept.Status, kept.Location));
        Assert.Contains("第167条の2第1項第1号", shown.Text("dl.facts"), StringComparison.Ordinal);
        Assert.Single((await database.Get<ReadRoutes>().OfAsync(id, People.Town, ct)).Value!.Items);
    }

    [Fact]
    public async Task Three_thousand_million_yen_are_recorded_as_they_were_typed()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/route";

        var form = (await town.ReadAsync(address, ct)).Form("#amount").With("Input.Amount", "3,000,000,000").With("Input.Act", "Choose");
        var kept = await town.SendAsync(address, form, ct);

        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
        Assert.Equal(3_000_000_000, Assert.Single((await database.Get<ReadRoutes>().OfAsync(id, People.Town, ct)).Value!.Items).Question.Amount.Amount);
    }

    [Fact]
    public async Task Ground_without_facts_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/route";
        var form = (await town.ReadAsync(address, ct)).Form("#amount")
            .With("Input.Amount", "9000000").With("Input.Ground", "FavourablePrice").With("Input.Act", "Choose");

        var refused = await town.SendAsync(address, form, ct);

        Assert.Contains("事実", refused.Text("#words-error"), StringComparison.Ordinal);
        Assert.Equal(("9000000", "FavourablePrice"), (refused.Form("#amount")["Input.Amount"], refused.Form("#amount")["Input.Ground"]));
    }

    [Fact]
    public async Task Start_is_planned_and_the_calendar_file_is_read_by_its_town_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}/calendar";

        var planned = await town.SendAsync(address, (await town.ReadAsync(address, ct)).Form("#starts-on"), ct);

        Assert.Equal(address + "?kept=1", planned.Location);
        Assert.Contains("3月議会", (await town.ReadAsync(address, ct)).Text("table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await town.ReadAsync("/calendar.ics", ct)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("village", ct)).ReadAsync(address, ct)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await portal.SignInAsync("aozora", ct)).ReadAsync("/calendar.ics", ct)).Status);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Running_subscription_is_competed_anew_from_the_calendar(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await Orders.SubscribeAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var page = await town.ReadAsync("/calendar", ct);
        var subscription = page.Page.QuerySelector("button[name=Subscription]")!.GetAttribute("value")!;

        var opened = await town.SendAsync("/calendar", page.Form("button[name=Subscription]").With("Subscription", subscription), ct);

        Assert.StartsWith("/selections/", opened.Location, StringComparison.Ordinal);
        Assert.Contains(opened.Location!, (await town.ReadAsync("/calendar", ct)).Page.QuerySelectorAll("table a").Select(link => link.GetAttribute("href")));
    }
}
