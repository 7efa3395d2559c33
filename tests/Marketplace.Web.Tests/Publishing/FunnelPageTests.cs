using Catalog.Publishing.Funnel;
using Marketplace.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Publishing;

public sealed class FunnelPageTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_town_staff_sees_is_counted_and_what_others_see_is_not()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var (town, vendor, anybody) = (await portal.SignInAsync("town", ct), await portal.SignInAsync("yamabiko", ct), portal.Visit());
        foreach (var address in new[] { "/offerings?q=やまびこ", "/offerings/yamabiko-kenko", "/compare?offering=yamabiko-kenko&offering=minato-kenko" })
        {
            await anybody.ReadAsync(address, ct);
            await vendor.ReadAsync(address, ct);
            await town.ReadAsync(address, ct);
        }

        await portal.Services.GetRequiredService<KeepShowings>().RunAsync(ct);

        var row = (await vendor.ReadAsync("/vendor/funnel", ct)).Page.QuerySelectorAll("tbody tr").Single(each => each.InnerHtml.Contains("\"/offerings/yamabiko-kenko\"", StringComparison.Ordinal));
        Assert.Equal(["1", "1", "1", "0"], row.QuerySelectorAll("td.number").Take(4).Select(cell => cell.TextContent));
    }
}
