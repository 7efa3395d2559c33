using System.Net;
using Catalog.Selection;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

public sealed class SelectionFormsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_is_opened_once_however_often_its_form_is_sent(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        const string address = "/selections/new?offering=aozora-kenko&offering=yamabiko-kenko";
        var form = (await town.ReadAsync(address, ct)).Form("#title").With("Opening.Title", "健康管理の更新");

        var first = await town.SendAsync(address, form, ct);
        var second = await town.SendAsync(address, form, ct);

        var cases = await database.Get<SelectionSheets>().ListAsync(People.Town, 0, 10, ct);
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(2, Assert.Single(cases.Items).Candidates);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Missing_title_is_said_beside_the_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync("/selections/new", ct)).Form("#title").With("Opening.Area", "17");

        var answer = await town.SendAsync("/selections/new", form, ct);

        Assert.Contains("必須の項目", answer.Text("#title-error"), StringComparison.Ordinal);
        Assert.Equal("title-error title-hint", answer.Page.QuerySelector("#title")!.GetAttribute("aria-describedby"));
        Assert.Equal("17", answer.Form("#title")["Opening.Area"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_of_another_town_is_not_found(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var foreign = await Orders.OpenCaseAsync(database, People.Neighbour, ct, "aozora-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);

        var answer = await town.ReadAsync($"/selections/{foreign.Value}", ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Candidate_is_not_excluded_without_a_category_and_the_words_stay(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko", "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}";
        var form = (await town.ReadAsync(address, ct)).Form("#words-aozora-kenko").With("Change.Words", "費用が高い");

        var answer = await town.SendAsync(address, form, ct);

        Assert.Contains("区分を選んでください", answer.Text("#reason-aozora-kenko-error"), StringComparison.Ordinal);
        Assert.Equal("費用が高い", answer.Form("#words-aozora-kenko")["Change.Words"]);
        Assert.All((await SheetAsync(database, id)).Candidates, candidate => Assert.False(candidate.Candidate.IsExcluded));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Stale_form_says_who_changed_what_keeps_the_words_and_goes_through_when_sent_again(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko", "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}";
        var form = (await town.ReadAsync(address, ct)).Form("#need-text").With("Change.Text", "連携できること");
        var colleague = People.Town with { Name = "同僚" };
        await database.Get<ChangeSelection>().ExcludeAsync(new SelectionRef(id), "aozora-kenko", ExclusionReason.Cost, "高い", colleague, ct);

        var stale = await town.SendAsync(address, form, ct);
        var again = await town.SendAsync(address, stale.Form("#need-text"), ct);

        Assert.Contains("同僚さん：候補の除外", stale.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal("連携できること", Assert.Single((await SheetAsync(database, id)).Needs).Text);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Form_that_comes_after_the_decision_is_answered_and_its_words_are_kept(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}";
        var form = (await town.ReadAsync(address, ct)).Form("#need-text").With("Change.Text", "遅れて届いた要件");
        await database.Get<ChangeSelection>().DecideAsync(new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "最適", People.Town, ct);

        var late = await town.SendAsync(address, form, ct);

        Assert.Contains("この案件は決定されました", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("遅れて届いた要件", late.Text("#typed"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Decision_wants_a_plan_and_a_reason_and_is_then_kept_for_good(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "yamabiko-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var address = $"/selections/{id.Value}";
        var form = (await town.ReadAsync(address, ct)).Form("#decide-words");

        var noPlan = await town.SendAsync(address, form, ct);
        var noWords = await town.SendAsync(address, form.With("Change.Plan", "yamabiko-kenko-small"), ct);
        var decided = await town.SendAsync(address, form.With("Change.Plan", "yamabiko-kenko-small").With("Change.Words", "最も安い"), ct);

        Assert.NotEmpty(noPlan.Text("#plan-error"));
        Assert.NotEmpty(noWords.Text("#decide-words-error"));
        Assert.Equal(HttpStatusCode.Redirect, decided.Status);
        Assert.Equal("最も安い", (await SheetAsync(database, id)).Decision!.Words);
    }

    private async Task<SelectionSheet> SheetAsync(TestDatabase database, SelectionId id) =>
        (await database.Get<SelectionSheets>().FindAsync(id, People.Town, ct)).Value!;
}
