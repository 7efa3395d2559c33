using System.Net;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Web.Tests.Pages;

/// <summary>PostgreSQL answers later than SQLite, so that a page is drawn once before its facts are there.</summary>
public sealed class EveryPageTests(Databases databases)
{
    private static readonly string[] OfAll =
    [
        "/", "/municipalities", "/municipalities?q=しらかわ", "/municipalities/215066", "/offerings", "/offerings?area=17",
        "/offerings?q=zzz&area=17", "/offerings/aozora-kenko", "/compare", "/compare?offering=aozora-kenko&offering=minato-kenko",
        "/standards", "/standards/019", "/standards/002", "/standards/019/1.1", "/standards/019/1.1?class=Option&q=予約", "/standards/019/1.1?q=zzz",
        "/standards/019/1.1/changes", "/municipalities/215066/path", "/municipalities/141003/path",
        "/compare?offering=aozora-kenko&offering=minato-kenko&option=aozora-kenko-sms", "/compare?offering=aozora-kenko&offering=minato-kenko&option=none",
        "/compare/requirements", "/compare/requirements?offering=aozora-kenko&offering=minato-kenko&spec=019",
        "/compare/requirements?offering=aozora-kenko&offering=minato-kenko&spec=019@8.0&asOf=2026-07-01&class=must&verdict=fails&diff=only",
        "/offerings/aozora-kenko/conformance", "/offerings/aozora-kenko/conformance?spec=019@8.0&asOf=yesterday", "/offerings/minato-madoguchi/conformance",
        "/credits", "/about", "/sign-in",
    ];

    private static readonly Dictionary<string, string[]> OfPeople = new(StringComparer.Ordinal)
    {
        ["town"] =
        [
            "/selections", "/selections/new", "/selections/new?offering=aozora-kenko", "/subscriptions", "/subscriptions/new",
            "/subscriptions/new?offering=aozora-kenko", "/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic", "/audit", "/searches", "/offerings?price=5m-10m&region=21",
        ],
        ["auditor"] = ["/audit", "/selections", "/subscriptions", "/operations"],
        ["operator"] = ["/operations", "/operations/moves", "/subscriptions"],
    };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_page_is_drawn_for_those_who_may_open_it(Engine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await databases.OpenAsync(engine, ct);
        await StatedHealth.BuildAsync(database, rows: 20, ["aozora-kenko", "minato-kenko"], ct);
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
