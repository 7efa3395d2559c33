using System.Net.Http.Headers;
using Catalog.Storage;
using Marketplace.Web.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Hosting;

public sealed class PageCacheTests(Databases databases)
{
    private static readonly string[] Public =
    [
        "/offerings?area=17", "/offerings/aozora-kenko", "/compare?offering=aozora-kenko&offering=minato-kenko", "/standards", "/standards/019/1.1",
    ];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_page_is_kept_and_holds_no_token_of_a_visitor()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        using var browser = Browser(portal);

        foreach (var address in Public)
        {
            Assert.False(await IsKeptAsync(browser, address));
            Assert.True(await IsKeptAsync(browser, address));
            Assert.DoesNotContain("__RequestVerificationToken", await browser.GetStringAsync(address, ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Language_town_and_query_have_pages_of_their_own()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        using var browser = Browser(portal);
        await IsKeptAsync(browser, "/offerings");

        Assert.False(await IsKeptAsync(browser, "/offerings?q=a"));
        Assert.False(await IsKeptAsync(browser, "/offerings", "municipality=215066"));
        Assert.True(await IsKeptAsync(browser, "/offerings", "municipality=215066"));
        Assert.False(await IsKeptAsync(browser, "/offerings", "language=c%3Den-US%7Cuic%3Den-US"));
        Assert.True(await IsKeptAsync(browser, "/offerings", "municipality=nonsense"));
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_served_a_page_of_the_moment()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var clerk = await portal.SignInAsync("town", ct);

        var first = await clerk.ReadAsync("/offerings", ct);
        var second = await clerk.ReadAsync("/offerings", ct);

        Assert.Contains(first.Text(".person"), second.Text(".person"), StringComparison.Ordinal);
        using var browser = Browser(portal);
        Assert.Empty((await portal.Visit().ReadAsync("/offerings", ct)).Text(".person"));
    }

    [Fact]
    public async Task A_page_that_is_not_found_is_not_kept()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        using var browser = Browser(portal);

        Assert.False(await IsKeptAsync(browser, "/offerings/nobody"));
        Assert.False(await IsKeptAsync(browser, "/offerings/nobody"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_catalogs_number_is_asked_for_again_after_half_a_second(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var pulse = new CatalogPulse(database.Dbs, clock);
        var before = await pulse.NumberAsync(ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        (await db.CatalogVersions.SingleAsync(ct)).Grow();
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);

        Assert.Equal(before, await pulse.NumberAsync(ct));
        clock.Advance(CatalogPulse.Gap);
        Assert.Equal(before + 1, await pulse.NumberAsync(ct));
    }

    private static HttpClient Browser(PortalHost portal) =>
        portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    private async Task<bool> IsKeptAsync(HttpClient browser, string address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await browser.SendAsync(request, ct);
        return answer.Headers.Age is not null;
    }
}
