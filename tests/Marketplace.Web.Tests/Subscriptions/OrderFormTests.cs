using System.Net;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Subscriptions;

public sealed class OrderFormTests(Databases databases)
{
    private const string Address = "/subscriptions/new?offering=yamabiko-kenko&plan=yamabiko-kenko-small";

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_sent_many_times_at_once_and_again_makes_exactly_one_subscription(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(Address, ct)).Form("[name='Order.Key']").With("Order.Links[0].Chosen", "true");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => town.SendAsync(Address, form, ct)));
        var later = await town.SendAsync(Address, form, ct);

        var made = Assert.Single(
            (await database.Get<SubscriptionSheets>().ListAsync(People.Town, 0, 10, ct)).Items, each => each.Offering == "yamabiko-kenko");
        Assert.All(answers.Append(later), answer => Assert.Equal($"/subscriptions/{made.Id.Value}", answer.Location));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_fitting_ends_of_links_are_offered_and_come_with_draft_words(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var page = await town.ReadAsync(Address, ct);

        var offered = page.Page.QuerySelectorAll("input[name$='.Offering']").Select(input => input.GetAttribute("value")).Order(StringComparer.Ordinal);
        Assert.Equal(["aozora-sesshu", "yamabiko-juki", "yamabiko-sesshu"], offered);
        Assert.All(page.Page.QuerySelectorAll("input[name$='.Purpose'], input[name$='.LegalBasis']"), input => Assert.NotEmpty(input.GetAttribute("value")!));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Link_without_a_legal_basis_is_refused_beside_its_field_and_nothing_is_ordered(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(Address, ct)).Form("[name='Order.Key']")
            .With("Order.Links[0].Chosen", "true").With("Order.Links[0].Purpose", "確認のため").With("Order.Links[0].LegalBasis", " ");

        var answer = await town.SendAsync(Address, form, ct);

        Assert.NotEmpty(answer.Text("#basis-0-error"));
        Assert.Empty(answer.Text("#purpose-0-error"));
        Assert.Equal("確認のため", answer.Form("[name='Order.Key']")["Order.Links[0].Purpose"]);
        Assert.Equal(form["Order.Key"], answer.Form("[name='Order.Key']")["Order.Key"]);
        Assert.Equal(0, (await database.Get<SubscriptionSheets>().ListAsync(People.Town, 0, 10, ct)).Total);
    }

    [Fact]
    public async Task Form_without_any_link_orders_the_service_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(Address, ct)).Form("[name='Order.Key']");

        var answer = await town.SendAsync(Address, new([.. form.Pairs.Where(field => !field.Key.StartsWith("Order.Links", StringComparison.Ordinal))]), ct);

        Assert.StartsWith("/subscriptions/", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Fitting_offering_is_ordered_along_and_linked_with_purpose_and_basis(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(Address, ct)).Form("[name='Order.Key']").With("Order.Links[0].Chosen", "true");

        var answer = await town.SendAsync(Address, form, ct);
        var id = SubscriptionId.From(Guid.Parse(answer.Location!.Split('/')[^1]));

        var link = Assert.Single((await database.Get<LinkSheets>().ForSubscriptionAsync(id, People.Town, ct)).Value!);
        Assert.Equal(form["Order.Links[0].Purpose"], link.Purpose);
        Assert.Equal(form["Order.Links[0].LegalBasis"], link.LegalBasis);
        Assert.Equal(2, (await database.Get<SubscriptionSheets>().ListAsync(People.Town, 0, 10, ct)).Total);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Service_that_the_town_has_leads_to_its_subscription_instead(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        var existing = await Orders.SubscribeAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var page = await town.ReadAsync(Address, ct);

        Assert.Equal($"/subscriptions/{existing.Subscription.Value}", page.Page.QuerySelector(".notice a.button")!.GetAttribute("href"));
        Assert.Null(page.Page.QuerySelector("[name='Order.Key']"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Order_without_a_plan_offers_the_plans_with_their_cost(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await Orders.RegisterBrokersAsync(database, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var page = await town.ReadAsync("/subscriptions/new?offering=yamabiko-kenko", ct);

        Assert.Contains("12,529,000円（税込）", page.Text("li.card"), StringComparison.Ordinal);
        Assert.Contains(page.Page.QuerySelectorAll("li.card a"), link => link.GetAttribute("href") == Address);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Auditor_and_stranger_cannot_open_the_order_page(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var auditor = await portal.SignInAsync("auditor", ct);

        var refused = await auditor.ReadAsync(Address, ct);
        var stranger = await portal.Visit().ReadAsync(Address, ct);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.StartsWith("/sign-in", stranger.Location, StringComparison.Ordinal);
    }
}
