using System.Net;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Selection.Scores;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

/// <summary>The sittings of a case as a browser without scripts sends them.</summary>
public sealed class CaseWayTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Needs_are_kept_question_by_question_and_what_is_wrong_is_said_without_losing_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var needs = $"/selections/{id.Value}/needs";

        var scope = await SendAsync(town, $"{needs}/scope", "#area", ("Said.Area", "17"), ("Said.Systems", "019"));
        var links = await SendAsync(town, $"{needs}/links", "#link-0", ("Said.Rows[0].Strength", "Must"));
        var wrong = await SendAsync(town, $"{needs}/size", "#population", ("Said.Population", "七千"));
        var right = await SendAsync(town, $"{needs}/size", "#population", ("Said.Population", "７，０００"));
        var later = await SendAsync(town, $"{needs}/budget", "#yearly", ("Said.Yearly", "2,400,000"), ("Said.Then", "later"));

        var sheet = (await database.Get<ReadNeeds>().RunAsync(id, People.Town, ct)).Value!.Sheet;
        Assert.Equal($"{needs}/requirements?kept=1", scope.Location);
        Assert.Equal($"{needs}/size?kept=1", links.Location);
        Assert.Equal("七千", wrong.Form("#population")["Said.Population"]);
        Assert.NotEmpty(wrong.Text("[role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Equal($"/selections/{id.Value}", later.Location);
        Assert.Equal((17, "019", 7_000, 2_400_000L), (sheet.Scope!.Area!.Value, sheet.Scope.Systems[0], sheet.Size!.Population, sheet.Budget!.Yearly!.Value.Amount));
        Assert.Single(sheet.Links!.Interfaces);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Search_is_frozen_a_hit_taken_and_candidates_scored_to_a_decision(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko");
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var (own, search, scores) = ($"/selections/{id.Value}", $"/selections/{id.Value}/search", $"/selections/{id.Value}/scores");

        var frozen = await SendAsync(town, search, "input[value=ByNeeds]");
        var taken = await SendAsync(town, frozen.Location!, "#hit-yamabiko-kenko input[value=Take]");
        await SendAsync(town, scores, "#price", ("Sent.Criteria[0].Name", "操作性"), ("Sent.Criteria[0].Weight", "50"),
            ("Sent.Criteria[0].One", "難しい"), ("Sent.Criteria[0].Three", "普通"), ("Sent.Criteria[0].Five", "易しい"));
        await ScoreAsync(town, scores, "yamabiko-kenko", "5");
        await ScoreAsync(town, scores, "aozora-kenko", "2");
        var result = await town.ReadAsync(scores, ct);
        var decided = await SendAsync(town, own, "#decide-words", ("Change.Plan", "yamabiko-kenko-small"), ("Change.Words", "総合評価による"));

        Assert.StartsWith(search + "?number=1&done=Take", taken.Location, StringComparison.Ordinal);
        Assert.Contains("やまびこ健康", result.Text("tbody tr:first-child"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, decided.Status);
        var sheet = (await database.Get<SelectionSheets>().FindAsync(id, People.Town, ct)).Value!;
        Assert.Equal("yamabiko-kenko", sheet.Decision!.Offering);
        Assert.Equal(ExclusionReason.OtherIsBetter, sheet.Candidates.Single(each => each.Candidate.Offering == "aozora-kenko").Candidate.Exclusion!.Reason);
        Assert.Empty((await database.Get<ReadScores>().RunAsync(id, People.Town, ct)).Value!.Missing);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_is_handed_to_the_colleague_who_sees_it_first_and_takes_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", ct);
        var colleague = await portal.SignInAsync("colleague", ct);

        await SendAsync(town, $"/selections/{id.Value}/hand-over", "#words", ("Sent.Words", "見積まで済みました"));
        var list = await colleague.ReadAsync("/selections", ct);
        var taken = await colleague.SendAsync($"/selections/{id.Value}/hand-over", list.Form(".notice form button"), ct);

        Assert.Contains("見積まで済みました", list.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal($"/selections/{id.Value}", taken.Location);
        Assert.DoesNotContain("見積まで済みました", (await colleague.ReadAsync("/selections", ct)).Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_town_is_told_that_there_is_nobody_to_hand_over_to()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var village = People.Town with { Id = "demo#village", Municipality = Catalog.Municipalities.MunicipalityCode.Parse("215074", null) };
        var id = await Orders.OpenCaseAsync(database, village, ct);
        await using var portal = new PortalHost(database);

        var page = await (await portal.SignInAsync("village", ct)).ReadAsync($"/selections/{id.Value}/hand-over", ct);

        Assert.Contains("引き継げる人がいません", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("#to"));
    }

    private Task<Answer> ScoreAsync(Visitor town, string address, string offering, string points) => SendAsync(
        town, address, $"#scores-{offering} textarea", ("Sent.Scores[0].Points", points), ("Sent.Scores[0].Words", "実演で確かめた"));

    private async Task<Answer> SendAsync(Visitor visitor, string address, string within, params (string Name, string Value)[] values)
    {
        var page = await visitor.ReadAsync(address.Split('#')[0], ct);
        return await visitor.SendAsync(address.Split(['?', '#'])[0], values.Aggregate(page.Form(within), (form, each) => form.With(each.Name, each.Value)), ct);
    }
}
