using Bunit;
using Marketplace.Web.Home;
using Marketplace.Web.Layout;
using Marketplace.Web.Municipalities;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

public sealed class MunicipalityPagesTests(Databases databases) : PageTest
{
    [Theory]
    [InlineData("白川町")]
    [InlineData("しらかわちょう")]
    [InlineData("Shirakawa Cho")]
    [InlineData("215066")]
    public async Task Municipality_is_found_by_kanji_kana_Latin_letters_and_code(string words)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var page = Search(words);

        Assert.Contains(page.FindAll("button[name=code]"), button => button.GetAttribute("value") == "215066");
        Assert.Contains("人口 7,417人", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_how_to_go_on()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        Assert.Contains("「アトランティス」に当てはまる自治体がありません。", Search("アトランティス").Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_keeps_the_two_measures_with_their_own_days_apart()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var page = Render<MunicipalityPage>(parameters => parameters.Add(p => p.Code, "215066"));

        Assert.Contains("2026年1月31日時点", page.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Contains("2025年12月31日時点", page.Find("thead").TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task Chosen_municipality_stands_in_the_header_with_a_way_to_change_it()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "215066");

        var mark = Render<MunicipalityMark>();

        Assert.Contains("白川町（岐阜県）", mark.Markup, StringComparison.Ordinal);
        Assert.StartsWith("/municipalities?returnUrl=", mark.Find("a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_code_in_the_cookie_is_no_municipality()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "999999");

        Assert.Contains("自分の自治体を選ぶ", Render<MunicipalityMark>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_tells_published_and_orderable_apart_in_all_20_areas()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var areas = Render<HomePage>().FindAll("li.area");

        Assert.Equal(20, areas.Count);
        Assert.All(areas, area => Assert.Matches("公表 [0-9]+.*申込可 [0-9]+", area.TextContent.ReplaceLineEndings(" ")));
    }

    private IRenderedComponent<MunicipalitiesPage> Search(string words)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/municipalities?q=" + Uri.EscapeDataString(words));
        return Render<MunicipalitiesPage>();
    }
}
