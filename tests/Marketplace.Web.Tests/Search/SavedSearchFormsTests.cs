using System.Net;
using Catalog.Search.Saved;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Search;

public sealed class SavedSearchFormsTests(Databases databases)
{
    private const string Results = "/offerings?area=17&q=%E6%8E%A5%E7%A8%AE";

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Search_is_saved_from_its_results_listed_in_words_opened_and_deleted(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var saved = await town.SendAsync("/searches", (await town.ReadAsync(Results, ct)).Form("#save-name").With("Saving.Name", "接種の更新"), ct);
        var list = await town.ReadAsync("/searches", ct);
        var deleted = await town.SendAsync("/searches", list.Form("tbody button"), ct);

        Assert.Equal((HttpStatusCode.Redirect, "/searches?kept=Saved"), (saved.Status, saved.Location));
        Assert.Contains("キーワード：接種", list.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("健康管理", list.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal(Results, list.Page.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.Equal("/searches?kept=Deleted", deleted.Location);
        Assert.Empty(await database.Get<SavedSearches>().ListAsync(People.Town, ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Name_that_is_taken_is_said_beside_the_field_and_the_search_can_be_sent_again(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(Results, ct)).Form("#save-name").With("Saving.Name", "同じ名前");
        await town.SendAsync("/searches", form, ct);

        var refused = await town.SendAsync("/searches", form, ct);
        var again = await town.SendAsync("/searches", refused.Form("#save-name").With("Saving.Name", "別の名前"), ct);

        Assert.Contains("同じ名前", refused.Text("#save-name-error"), StringComparison.Ordinal);
        Assert.Equal("/searches?kept=Saved", again.Location);
        Assert.Equal(2, (await database.Get<SavedSearches>().ListAsync(People.Town, ct)).Count);
    }

    [Fact]
    public async Task Results_offer_no_saving_to_those_who_are_not_signed_in()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);

        Assert.Null((await portal.Visit().ReadAsync(Results, ct)).Page.QuerySelector("#save-name"));
    }
}
