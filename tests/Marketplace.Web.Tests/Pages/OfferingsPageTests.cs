using Bunit;
using Marketplace.Web.Offerings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

public sealed class OfferingsPageTests(Databases databases) : PageTest
{
    [Fact]
    public async Task Results_mark_every_fictional_offering_and_price_no_real_one()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "215066");

        var cards = Open("/offerings?area=17").FindAll("article");

        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Single(card.QuerySelectorAll(".mark.fictional, .mark.published")));
        Assert.All(cards.Where(card => card.QuerySelector(".mark.published") is not null), card => Assert.DoesNotContain("円", card.TextContent, StringComparison.Ordinal));
        Assert.Contains(cards, card => card.QuerySelector(".mark.fictional") is not null && card.TextContent.Contains("白川町の5年間の総額", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hit_says_why_it_matched_when_words_were_given()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var page = Open("/offerings?q=%E5%81%A5%E5%BA%B7%E7%AE%A1%E7%90%86");

        Assert.Contains("見つかった理由：", page.Find("article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_filter_is_a_chip_that_takes_it_away()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var chip = Open("/offerings?kind=HealthManagement&zone=Lgwan").FindAll(".chips a.chip").First(each => each.TextContent.Contains("健康管理", StringComparison.Ordinal));

        Assert.Equal("/offerings?zone=Lgwan", chip.GetAttribute("href"));
        Assert.Contains("「サービスの種類：健康管理」を外す", chip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_result_names_the_one_filter_to_drop()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var empty = Open("/offerings?kind=WritelessCounter&vendor=aozora").Find(".empty");

        Assert.Contains("条件に合うサービスがありません。", empty.TextContent, StringComparison.Ordinal);
        Assert.Contains(empty.QuerySelectorAll("a.chip"), link => link.GetAttribute("href") == "/offerings?kind=WritelessCounter");
    }

    [Fact]
    public async Task Unknown_filter_value_is_told_with_a_way_out()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);

        var notice = Open("/offerings?kind=Nonsense").Find("[role=alert]");

        Assert.Contains("Nonsense", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("/offerings", notice.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_speaks_English_when_asked()
    {
        Speak("en-US");
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "215066");

        var page = Open("/offerings?origin=Fictional");

        Assert.Equal("Find services", page.Find("h1").TextContent);
        Assert.All(page.FindAll(".mark.fictional"), mark => Assert.Equal("Fictional", mark.TextContent));
        Assert.Contains("¥", page.Find(".cost").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<OfferingsPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<OfferingsPage>();
    }
}
