using Bunit;
using Catalog.Comparison;
using Marketplace.Web.Comparison;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Comparison;

public sealed class ComparisonPageTests(Databases databases) : ActorPageTest
{
    private const string ThreeHealth = "/compare?offering=aozora-kenko&offering=minato-kenko&offering=yamabiko-kenko";

    [Theory]
    [InlineData("ja-JP", "白川町（岐阜県、人口7,417人）")]
    [InlineData("en-US", "Shirakawa Cho (Gifu, 7,417 people)")]
    public async Task Table_names_the_town_and_its_population_for_which_the_costs_hold(string culture, string words)
    {
        var page = await OpenAsync(ThreeHealth, culture: culture);

        Assert.Contains(words, page.Find("caption").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("thead th[scope=col]").Count - 1);
    }

    [Fact]
    public async Task Every_amount_of_the_table_stands_in_a_row_that_says_its_tax_state()
    {
        var page = await OpenAsync(ThreeHealth);

        var rows = page.FindAll("tbody tr").Where(row => row.QuerySelector("td.number") is not null).ToList();

        Assert.Equal(10, rows.Count);
        Assert.All(rows, row => Assert.Matches("税込|税抜|消費税", row.QuerySelector("th")!.TextContent));
    }

    [Fact]
    public async Task No_cell_is_left_without_a_word()
    {
        var page = await OpenAsync(ThreeHealth, municipality: null);

        Assert.All(page.FindAll("tbody td"), cell => Assert.NotEmpty(cell.TextContent.Trim()));
        Assert.Contains(page.FindAll("td"), cell => cell.TextContent == "自治体を選ぶと表示");
        Assert.StartsWith("/municipalities?returnUrl=%2Fcompare", page.Find(".notice.warn a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_differences_leaves_no_row_that_is_the_same()
    {
        var all = await OpenAsync(ThreeHealth);
        var same = all.FindAll("tr.same").Count;
        GoTo(ThreeHealth + "&diff=only");

        var page = Render<ComparisonPage>();

        Assert.NotEqual(0, same);
        Assert.Empty(page.FindAll("tr.same"));
        Assert.NotEmpty(page.FindAll("tr.differs"));
        Assert.Empty(page.FindAll("input.only"));
    }

    [Fact]
    public async Task Column_can_be_removed_ordered_and_made_a_candidate()
    {
        var page = await OpenAsync(ThreeHealth);

        var links = page.Find("tbody tr td").QuerySelectorAll("a").Select(link => link.GetAttribute("href"));

        Assert.Equal(
            ["/selections/new?offering=aozora-kenko", "/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic", "/compare?offering=minato-kenko&offering=yamabiko-kenko"],
            links);
    }

    [Fact]
    public async Task One_offering_alone_says_that_another_is_needed()
    {
        var page = await OpenAsync("/compare?offering=aozora-kenko");

        Assert.Contains("あと1件以上", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Unknown_offering_is_named_and_the_others_can_still_be_compared()
    {
        var page = await OpenAsync("/compare?offering=aozora-kenko&offering=minato-kenko&offering=gone");

        Assert.Contains("gone", page.Find(".gone").TextContent, StringComparison.Ordinal);
        Assert.Equal(["aozora-kenko", "minato-kenko"], page.FindAll("input[name=offering][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Seven_offerings_become_a_list_to_choose_six_from()
    {
        var codes = new[] { "aozora-kenko", "aozora-sesshu", "minato-kenko", "minato-madoguchi", "yamabiko-kenko", "yamabiko-sesshu", "yamabiko-juki" };

        var page = await OpenAsync(ComparisonAddress.Of(codes));

        Assert.Equal(7, page.FindAll("input[name=offering]").Count);
        Assert.Equal(6, page.FindAll("input[name=offering][checked]").Count);
    }

    [Fact]
    public async Task Nothing_chosen_leads_to_the_search()
    {
        var page = await OpenAsync("/compare");

        Assert.Equal("/offerings", page.Find(".empty a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("en-US")]
    public void Every_group_and_row_has_its_name(string culture) => Assert.All(
        (IEnumerable<string>)[.. Enum.GetNames<ComparisonGroup>().Select(name => "Group" + name), .. Enum.GetNames<ComparisonRow>().Select(name => "Row" + name)],
        key => Assert.NotNull(ComparisonText.ResourceManager.GetResourceSet(
            culture == "ja-JP" ? System.Globalization.CultureInfo.InvariantCulture : new System.Globalization.CultureInfo("en"), true, false)!.GetString(key)));

    private async Task<IRenderedComponent<ComparisonPage>> OpenAsync(string address, string? municipality = "215066", string culture = "ja-JP")
    {
        var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        Speak(culture);
        ReadAs(database, actor: null, municipality);
        GoTo(address);
        return Render<ComparisonPage>();
    }
}
