using System.Net;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>PostgreSQL answers later than SQLite, so that a page is drawn once before its facts are there.</summary>
public sealed class EveryPageTests(Databases databases)
{
    private static readonly string[] OfAll =
    [
        "/", "/municipalities", "/municipalities?q=しらかわ", "/municipalities/215066", "/offerings", "/offerings?area=17",
        "/offerings?q=zzz&area=17", "/offerings/aozora-kenko", "/compare", "/compare?offering=aozora-kenko&offering=minato-kenko",
        "/standards", "/standards/019", "/standards/002", "/standards/019/1.1", "/standards/019/1.1?class=Option&q=予約", "/standards/019/1.1?q=zzz",
        "/standards/019/1.1/changes", "/municipalities/215066/path", "/municipalities/141003/path", "/credits", "/about", "/sign-in",
    ];

    private static readonly Dictionary<string, string[]> OfPeople = new(StringComparer.Ordinal)
    {
        ["town"] =
        [
            "/selections", "/selections/new", "/selections/new?offering=aozora-kenko", "/subscriptions", "/subscriptions/new",
            "/subscriptions/new?offering=aozora-kenko", "/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic", "/audit",
        ],
        ["auditor"] = ["/audit", "/selections", "/subscriptions", "/operations"],
        ["operator"] = ["/operations", "/subscriptions"],
    };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_page_is_drawn_for_those_who_may_open_it(Engine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);

        foreach (var address in OfAll)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await portal.Visit().ReadAsync(address, ct)).Status));
        }

        foreach (var (person, addresses) in OfPeople)
        {
            var visitor = await portal.SignInAsync(person, ct);
            foreach (var address in addresses)
            {
                Assert.Equal((address, HttpStatusCode.OK), (address, (await visitor.ReadAsync(address, ct)).Status));
            }
        }
    }
}
