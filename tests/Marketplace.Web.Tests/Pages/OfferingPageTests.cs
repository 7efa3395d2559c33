using Bunit;
using Catalog.Offerings;
using Catalog.Search;
using Marketplace.Web.Offerings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

public sealed class OfferingPageTests(Databases databases) : PageTest
{
    [Fact]
    public async Task Fictional_offering_marks_my_tier_with_a_word()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "215066");

        var page = Open("yamabiko-kenko");

        Assert.Contains("架空", page.Find(".notice.demo").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("tr.mine"), row => Assert.Contains("白川町に適用", row.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("tr.mine"));
        Assert.Contains(page.FindAll("a.button"), link => link.GetAttribute("href") == "/subscriptions/new?offering=yamabiko-kenko");
    }

    [Fact]
    public async Task Published_product_shows_conformance_with_its_credit_and_neither_price_nor_order()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database, "215066");
        var real = (await database.Get<OfferingSearch>().RunAsync(new OfferingQuery(Filters: new OfferingFilters(Origin: ["PublishedFact"])), Ct)).Value!.Items[0];

        var page = Open(real.Code);

        Assert.Contains("適合確認試験 合格システム一覧", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("円", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/subscriptions/new", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_offering_is_not_found()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadFrom(database);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var notFound = false;
        navigation.OnNotFound += (_, _) => notFound = true;

        Open("no-such-offering");

        Assert.True(notFound);
    }

    [Fact]
    public void Town_outside_every_tier_is_told_that_no_price_is_named()
    {
        var plan = new PlanSheet("p", "標準", "Standard", 12, [new PriceTier(10_000, null, default, default, default, default, default)], [], null);

        var table = Render<TierTable>(parameters => parameters.Add(p => p.Plan, plan).Add(p => p.Town, Shirakawa));

        Assert.Contains("人口 7,417人 に当てはまる価格が掲載されていません。", table.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<OfferingPage> Open(string code) => Render<OfferingPage>(parameters => parameters.Add(p => p.Code, code));
}
