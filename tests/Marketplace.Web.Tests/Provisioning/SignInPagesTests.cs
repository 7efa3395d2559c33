using System.Net;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Provisioning;

/// <summary>The people of a subscription and the town's identity provider, walked with forms alone.</summary>
public sealed class SignInPagesTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_assigns_and_removes_a_person_on_the_page_of_the_subscription(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var address = $"/subscriptions/{await OpenAsync(database)}";
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);

        var page = await town.ReadAsync(address, Ct);
        var form = page.Form("form:not([hidden]) input[name='_handler'][value='assign-person']");
        var refused = await town.SendAsync(address, form.With("Person.UserName", "鈴木").With("Person.Name", "鈴木 花子").With("Person.Mail", "suzuki@town.example"), Ct);
        var done = await town.SendAsync(address, form.With("Person.UserName", "suzuki").With("Person.Name", "鈴木 花子").With("Person.Mail", "suzuki@town.example"), Ct);
        var assigned = await town.ReadAsync(address, Ct);
        var removal = await town.SendAsync(address, assigned.Form("form:not([hidden]) input[name='_handler'][value='remove-person']"), Ct);
        var removed = await town.ReadAsync(address, Ct);

        Assert.Contains("利用者IDが正しくありません", refused.Page.QuerySelector("[role='alert']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("鈴木 花子", refused.Page.QuerySelector("#person-name")!.GetAttribute("value"));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (done.Status, removal.Status));
        Assert.Contains("反映待ち", assigned.Page.QuerySelector("[aria-labelledby='people'] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Null(removed.Page.QuerySelector("[aria-labelledby='people']"));
        Assert.Contains("2件", page.Page.QuerySelector("#sign-in")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_sees_the_sign_in_and_nobody_of_the_town()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await OpenAsync(database, "suzuki");
        await using var portal = new PortalHost(database);

        var page = await (await portal.SignInAsync("operator", Ct)).ReadAsync($"/subscriptions/{id}", Ct);

        Assert.NotNull(page.Page.QuerySelector("#sign-in"));
        Assert.DoesNotContain("suzuki", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("input[value='assign-person']"));
    }

    [Fact]
    public async Task Subscription_without_sign_in_says_nothing_of_it()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.RegisterBrokersAsync(database, Ct);
        var plain = await Orders.SubscribeAsync(database, People.Town, Ct);
        await using var portal = new PortalHost(database);

        var page = await (await portal.SignInAsync("town", Ct)).ReadAsync($"/subscriptions/{plain.Subscription.Value}", Ct);

        Assert.Null(page.Page.QuerySelector("#sign-in"));
    }

    [Fact]
    public async Task Town_reads_its_identity_provider_and_another_town_does_not()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await OpenAsync(database, isProvided: true);
        await using var portal = new PortalHost(database);

        var own = await (await portal.SignInAsync("town", Ct)).ReadAsync("/identity-provider", Ct);
        var other = await (await portal.SignInAsync("village", Ct)).ReadAsync("/identity-provider", Ct);

        Assert.Contains("https://login.shirakawa.example/reg", own.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("dl.facts"));
        Assert.NotNull(other.Page.QuerySelector(".empty"));
    }

    private static async Task<Guid> OpenAsync(TestDatabase database, string? person = null, bool isProvided = false)
    {
        await Orders.RegisterBrokersAsync(database, Ct);
        var taken = await Orders.SubscribeAsync(database, People.Town, Ct);
        await Orders.WorkAsync(database, taken.Operation, Done, Ct);
        await using var db = await database.Get<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(Ct);
        var (now, order) = (TimeProvider.System.GetUtcNow(), await db.Subscriptions.SingleAsync(one => one.Id == taken.Subscription, Ct));
        var tenant = db.Tenants.Add(new Tenant(order.Id, order.Vendor, order.Offering, order.Plan, now)).Entity;
        tenant.Complete(null, now);
        var provider = new IdentityProvider(order.Municipality);
        provider.Register(new FoundIssuer("https://login.shirakawa.example", "https://login.shirakawa.example/reg", "https://login.shirakawa.example/auth"), [1], Catalog.Actor.Platform, now);
        var signIn = db.SignIns.Add(new SignIn(tenant, provider, takesPeople: true, now)).Entity;
        signIn.LoseAnswer();
        signIn.LoseAnswer();
        signIn.Register("client-1", "https://login.shirakawa.example/reg/1", [1], now);
        signIn.Reach(now);
        db.AddRange(isProvided ? [provider] : []);
        if (person is not null)
        {
            var known = db.People.Add(new AssignedPerson(order, person)).Entity;
            known.Assign(person, $"{person}@town.example", Catalog.Actor.Platform, now);
        }

        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        return order.Id.Value;
    }

    private static void Done(Operation operation, Subscription subscription)
    {
        var now = TimeProvider.System.GetUtcNow();
        operation.Steps.ForEach(step => step.Finish(now));
        operation.Succeed(now);
        subscription.Activate("https://shirakawa.yamabiko.example/", now);
    }
}
