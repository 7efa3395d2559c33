using System.Net;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Questions;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Publishing;

public sealed class DraftFormsTests(Databases databases)
{
    private const string Code = "minato-new";

    private const string Address = $"/vendor/listings/{Code}?section=product";

    private const string InForm = "input[name='product.name']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Save_that_lost_a_race_shows_what_differs_and_keeps_what_was_typed(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        await BeginAsync(database, "初めの名称");
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync("minato", Ct);
        var form = (await visitor.ReadAsync(Address, Ct)).Form(InForm);
        await BeginAsync(database, "ほかの方の名称");

        var refused = await visitor.SendAsync(Address, form.With("product.name", "わたしの名称"), Ct);
        var saved = await visitor.SendAsync(Address, refused.Form(InForm), Ct);

        var conflict = refused.Text("section[aria-labelledby=conflict] td");
        Assert.Contains("ほかの方の名称", conflict, StringComparison.Ordinal);
        Assert.Contains("わたしの名称", conflict, StringComparison.Ordinal);
        Assert.Equal("わたしの名称", refused.Form(InForm)["product.name"]);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Script_keeps_what_is_typed_and_is_told_when_somebody_was_first(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        await BeginAsync(database, "初めの名称");
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync("minato", Ct);
        var form = (await visitor.ReadAsync(Address, Ct)).Form(InForm);
        var script = $"/vendor/listings/{Code}/autosave?section=product";

        var kept = await visitor.SendAsync(script, form.With("product.name", "二つ目の名称"), Ct);
        var late = await visitor.SendAsync(script, form.With("product.name", "三つ目の名称"), Ct);
        var forged = await visitor.SendAsync(script, form.With("__RequestVerificationToken", "x"), Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (kept.Status, late.Status, forged.Status));
        Assert.Contains("\"edit\":2", kept.Text("body"), StringComparison.Ordinal);
        Assert.Equal("二つ目の名称", (await visitor.ReadAsync(Address, Ct)).Form(InForm)["product.name"]);
    }

    [Fact]
    public async Task Untouched_question_is_not_red_until_the_draft_is_submitted()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await BeginAsync(database, "初めの名称");
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync("minato", Ct);

        var page = await visitor.ReadAsync(Address, Ct);
        var submitted = await visitor.SendAsync(Address, page.Form("[data-edit-label]"), Ct);
        var whole = await visitor.ReadAsync(submitted.Location!.Split('#')[0], Ct);

        Assert.Empty(page.Page.QuerySelectorAll("[aria-invalid=true]"));
        Assert.NotEmpty(whole.Page.QuerySelectorAll("[aria-invalid=true]"));
    }

    [Fact]
    public async Task Draft_of_an_older_question_set_is_carried_over_and_asked_first_what_changed()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await BeginAsync(database, "初めの名称", QuestionSets.All[0].Version);
        await using var portal = new PortalHost(database);
        var visitor = await portal.SignInAsync("minato", Ct);

        var carried = await visitor.SendAsync(Address, (await visitor.ReadAsync(Address, Ct)).Form("form.notice button"), Ct);

        var first = await visitor.ReadAsync(carried.Location!, Ct);
        Assert.NotNull(first.Page.QuerySelector("#section-changed"));
        Assert.Equal("初めの名称", (await visitor.ReadAsync(Address, Ct)).Form(InForm)["product.name"]);
    }

    private static async Task BeginAsync(TestDatabase database, string name, string? set = null)
    {
        var answers = AnswerReading.With(MapNode.Empty, "product.name", new TextNode(name));
        var descriptor = new Descriptor(set ?? QuestionSets.Current.Version, "minato", Code, answers);
        Assert.True((await database.Get<SaveDraft>().RunAsync(new DraftOrder(descriptor, EditSource.Api), People.Minato, Ct)).IsDone);
    }
}
