using System.Net;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Subscriptions;

/// <summary>The acts on a running subscription, walked with forms alone, as a browser without scripts does.</summary>
public sealed class LifePagesTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_chooses_a_plan_sees_what_it_means_and_orders_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var id = await OpenAsync(database);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);

        var start = await town.ReadAsync($"/subscriptions/{id}", Ct);
        var choose = await town.ReadAsync($"/subscriptions/{id}/change", Ct);
        var confirm = await town.ReadAsync($"/subscriptions/{id}/change/yamabiko-kenko-standard", Ct);
        var ordered = await SubmitAsync(town, $"/subscriptions/{id}/change/yamabiko-kenko-standard", confirm, "change");
        var after = await town.ReadAsync($"/subscriptions/{id}", Ct);

        Assert.NotNull(start.Page.QuerySelector($"a[href='/subscriptions/{id}/change']"));
        Assert.NotNull(choose.Page.QuerySelector($"a[href='/subscriptions/{id}/change/yamabiko-kenko-standard']"));
        Assert.Contains("事業者は示していません", confirm.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, ordered.Status);
        Assert.Contains("プラン等の変更の処理中です", after.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", after.Page.QuerySelector("[data-running]")!.GetAttribute("data-running"));
        Assert.Contains("別の処理", after.Page.QuerySelector("#acts")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspension_beside_other_work_counts_at_once_and_says_what_its_rest_waits_for()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await OpenAsync(database);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);
        var confirm = await town.ReadAsync($"/subscriptions/{id}/change/yamabiko-kenko-standard", Ct);
        await SubmitAsync(town, $"/subscriptions/{id}/change/yamabiko-kenko-standard", confirm, "change");

        var page = await town.ReadAsync($"/subscriptions/{id}/suspend", Ct);
        var done = await SubmitAsync(town, $"/subscriptions/{id}/suspend", page, "suspend", "端末の紛失");
        var after = await town.ReadAsync($"/subscriptions/{id}", Ct);

        Assert.Contains("ほかの処理の途中でも", page.Text("main ul"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("利用を停止しています", after.Text("[data-progress]"), StringComparison.Ordinal);
        Assert.Contains("先に始めた処理の終わりを待つ", after.Text(".steps"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("town")]
    [InlineData("operator")]
    public async Task Suspension_asks_for_a_reason_and_shows_it(string person)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await OpenAsync(database);
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync(person, Ct);
        var page = await visitor.ReadAsync($"/subscriptions/{id}/suspend", Ct);

        var empty = await SubmitAsync(visitor, $"/subscriptions/{id}/suspend", page, "suspend", " ");
        var done = await SubmitAsync(visitor, $"/subscriptions/{id}/suspend", page, "suspend", "端末の紛失");
        var after = await visitor.ReadAsync($"/subscriptions/{id}", Ct);

        Assert.Contains("理由が必要です", empty.Page.QuerySelector("[role='alert']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Contains("端末の紛失", after.Page.QuerySelector("[data-progress]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.Page.QuerySelector(".notice.good a.button"));
    }

    [Fact]
    public async Task Upgrade_is_offered_with_the_vendors_words_and_taken_by_a_button()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await OpenAsync(database, "帳票の改善");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);
        var page = await town.ReadAsync($"/subscriptions/{id}", Ct);

        var taken = await SubmitAsync(town, $"/subscriptions/{id}", page, "act-Upgrade");
        var after = await town.ReadAsync($"/subscriptions/{id}", Ct);

        Assert.Contains("帳票の改善", page.Page.QuerySelector(".acts blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        Assert.Contains("バージョンアップの処理中です", after.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditor_reads_and_finds_no_act_and_the_town_next_door_finds_nothing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await OpenAsync(database);
        await using var portal = new PortalHost(database);
        var auditor = await portal.SignInAsync("auditor", Ct);

        Assert.Null((await auditor.ReadAsync($"/subscriptions/{id}", Ct)).Page.QuerySelector("#acts"));
        Assert.Null((await auditor.ReadAsync($"/subscriptions/{id}/suspend", Ct)).Page.QuerySelector("form textarea"));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.ReadAsync($"/subscriptions/{Guid.CreateVersion7()}/change", Ct)).Status);
    }

    private static Task<Answer> SubmitAsync(Visitor visitor, string address, Answer page, string form, string? reason = null)
    {
        var fields = page.Form($"input[name='_handler'][value='{form}']");
        return visitor.SendAsync(address, reason is null ? fields : fields.With("Wanted.Reason", reason), Ct);
    }

    private static async Task<Guid> OpenAsync(TestDatabase database, string? upgrade = null)
    {
        await Orders.RegisterBrokersAsync(database, Ct);
        var taken = await Orders.SubscribeAsync(database, People.Town, Ct);
        await Orders.WorkAsync(database, taken.Operation, Done, Ct);
        await using var db = await database.Get<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(Ct);
        var (now, subscription) = (TimeProvider.System.GetUtcNow(), await db.Subscriptions.SingleAsync(one => one.Id == taken.Subscription, Ct));
        var tenant = new Tenant(subscription.Id, subscription.Vendor, subscription.Offering, subscription.Plan, now);
        tenant.Complete(null, now);
        db.Tenants.Add(tenant);
        if (upgrade is not null)
        {
            db.BrokerPlans.Add(new BrokerPlan(subscription.Vendor, subscription.Offering, subscription.Plan)).Entity
                .Read(new BrokerPlanTerms(true, true, true, "1.1.0", upgrade, null, null), now);
        }

        Assert.True((await db.SaveProgressAsync(Ct)).IsDone);
        return taken.Subscription.Value;
    }

    private static void Done(Operation operation, Subscription subscription)
    {
        var now = TimeProvider.System.GetUtcNow();
        operation.Steps.ForEach(step => step.Finish(now));
        operation.Succeed(now);
        subscription.Activate("https://shirakawa.yamabiko.example/", now);
    }
}
