using System.Globalization;
using Bunit;
using Catalog.Selection;
using Marketplace.Web.Selection;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

public sealed class SelectionPageTests(Databases databases) : ActorPageTest
{
    [Theory]
    [InlineData("ja-JP", "候補を採点するか、除外の理由を書く", "やまびこ健康")]
    [InlineData("en-US", "Score the candidates or give reasons for exclusion", "Yamabiko Health")]
    public async Task Open_case_says_what_is_next_and_what_each_candidate_costs(string culture, string next, string candidate)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, Ct, "aozora-kenko", "yamabiko-kenko");
        await database.Get<ChangeSelection>().StateNeedAsync(new SelectionRef(id), "連携", NeedStrength.Must, People.Town, Ct);
        Speak(culture);
        ReadAs(database, People.Town);

        var page = Open(id);

        Assert.Contains(next, page.Find(".waiting").TextContent, StringComparison.Ordinal);
        Assert.Contains(candidate, page.Find("#candidate-yamabiko-kenko").TextContent, StringComparison.Ordinal);
        Assert.Contains("12,529,000", page.Find("#candidate-yamabiko-kenko").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "/compare?offering=aozora-kenko&offering=yamabiko-kenko");
    }

    [Fact]
    public async Task Decided_case_is_a_record_with_every_reason_and_the_way_to_order()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Orders.DecideAsync(database, People.Town, Ct);
        ReadAs(database, People.Town);

        var page = Open(id);

        Assert.All(["要件を満たし最も安い", "費用が高い", "予防接種台帳と連携できること", "白川町 情報担当"], words => Assert.Contains(words, page.Markup, StringComparison.Ordinal));
        Assert.Equal(
            $"/subscriptions/new?offering=yamabiko-kenko&plan=yamabiko-kenko-small&selection={id.Value}",
            page.Find("section a.button").GetAttribute("href"));
        Assert.Empty(page.FindAll("form:not([hidden])"));
    }

    [Fact]
    public async Task Auditor_reads_a_case_and_finds_no_form()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Orders.OpenCaseAsync(database, People.Town, Ct, "aozora-kenko");
        ReadAs(database, People.Auditor);

        var page = Open(id);

        Assert.Contains("健康管理の更新", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form:not([hidden])"));
    }

    [Fact]
    public async Task Case_of_the_town_next_door_does_not_exist()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Orders.OpenCaseAsync(database, People.Neighbour, Ct, "aozora-kenko");
        ReadAs(database, People.Town);

        Assert.True(IsNotFound(() => Open(id)));
    }

    [Fact]
    public async Task List_shows_my_cases_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var mine = await Orders.OpenCaseAsync(database, People.Town, Ct);
        await Orders.OpenCaseAsync(database, People.Neighbour, Ct);
        ReadAs(database, People.Town);

        var links = Render<SelectionsPage>().FindAll("tbody a").Select(link => link.GetAttribute("href"));

        Assert.Equal([$"/selections/{mine.Value}"], links);
    }

    [Fact]
    public async Task New_case_takes_the_area_that_its_candidates_share_and_offers_the_open_cases()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.OpenCaseAsync(database, People.Town, Ct);
        ReadAs(database, People.Town);
        GoTo("/selections/new?offering=aozora-kenko&offering=minato-kenko");

        var page = Render<NewSelectionPage>();

        Assert.Equal("17", page.Find("#area option[selected]").GetAttribute("value"));
        Assert.Single(page.FindAll("input[name='Adding.Case']"));
        Assert.Equal(2, page.FindAll(".notice li").Count);
    }

    [Fact]
    public void Every_reason_strength_and_act_has_its_words() => Assert.All(
        (IEnumerable<string>)
        [
            .. Enum.GetNames<ExclusionReason>().Select(name => "Reason" + name), .. Enum.GetNames<NeedStrength>().Select(name => "Need" + name),
            .. Enum.GetNames<SelectionAct>().Select(name => "Kept" + name),
        ],
        key => Assert.NotNull(SelectionText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)));

    private IRenderedComponent<SelectionPage> Open(SelectionId id)
    {
        GoTo($"/selections/{id.Value}");
        return Render<SelectionPage>(parameters => parameters.Add(page => page.Id, id.Value));
    }
}
