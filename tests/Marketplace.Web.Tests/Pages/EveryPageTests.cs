using Catalog.Ladder;
using System.Net;
using Catalog.Selection;
using Catalog.Selection.Frozen;
using Catalog.Selection.Scores;
using Marketplace.Web.Tests.Subscriptions;
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
        "/municipalities/215066/rules", "/municipalities/215066/rules?asOf=2025-03-31", "/municipalities/141003/rules",
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
            "/selections", "/selections/new", "/selections/new?offering=aozora-kenko", "/subscriptions", "/webhooks", "/webhooks/00000000-0000-0000-0000-000000000000", "/subscriptions/new", "/identity-provider",
            "/subscriptions/new?offering=aozora-kenko", "/subscriptions/new?offering=aozora-kenko&plan=aozora-kenko-basic", "/audit", "/searches", "/offerings?price=5m-10m&region=21",
            "/calendar", "/calendar.ics", "/municipalities/215066/rules?record=SmallSumLimit", "/municipalities/215066/rules?record=BudgetDay",
            "/selections/{case}", "/selections/{case}/needs", "/selections/{case}/needs/scope", "/selections/{case}/needs/requirements",
            "/selections/{case}/needs/requirements?spec=019@8.0&q=管理&page=2", "/selections/{case}/needs/network", "/selections/{case}/needs/links",
            "/selections/{case}/needs/size", "/selections/{case}/needs/budget", "/selections/{case}/needs/dates", "/selections/{case}/needs/wishes",
            "/selections/{case}/search", "/selections/{case}/search?number=1", "/selections/{case}/scores", "/selections/{case}/hand-over",
            "/selections/{case}/quotes", "/selections/{case}/route", "/selections/{case}/calendar", "/selections/{case}/record", "/selections/{case}/papers", "/selections/{case}/papers/comparison", "/selections/{case}/towns",
            "/subscriptions/{left}", "/subscriptions/{left}/cancellation", "/subscriptions/{left}/cancellation/new", "/subscriptions/{left}/renewal", "/subscriptions/{left}/erasure-certificate",
        ],
        ["auditor"] = ["/audit", "/subscriptions/{left}/cancellation", "/subscriptions/{left}/erasure-certificate", "/selections", "/subscriptions", "/operations", "/operations?state=Stuck&vendor=aozora", "/operations/{operation}", "/operations/cleanups/{cleanup}", "/operations/vendors/aozora", "/selections/{case}/needs/scope", "/selections/{case}/search", "/selections/{case}/scores", "/selections/{case}/hand-over", "/ladder"],
        ["operator"] = ["/operations", "/operations/{operation}", "/operations/cleanups/{cleanup}", "/operations/vendors/aozora", "/operations/moves", "/subscriptions", "/ladder", "/ladder/aozora-kenko/runs/{run}"],
        ["aozora"] = ["/vendor/subscriptions", "/webhooks", "/vendor/quotes", "/vendor/feedback", "/vendor/funnel", "/vendor/funnel?days=30", "/vendor/broker", "/vendor/broker/hosted", "/vendor/tasks", "/vendor/listings", "/vendor/listings/aozora-kenko/withdrawal", "/ladder", "/vendor/listings/aozora-kenko/ladder", "/ladder/aozora-kenko/runs/{run}", "/vendor/organisation", "/vendor/registration", "/vendor/invitations/unknown"],
        ["curator"] = ["/reviews", "/reviews/listings", "/reviews/listings/aozora-kenko", "/registrations", "/ladder", "/ladder/aozora-kenko/runs/{run}"],
        ["newcomer"] = ["/vendor/registration", "/vendor/invitations/unknown"],
    };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_page_is_drawn_for_those_who_may_open_it(Engine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await databases.OpenAsync(engine, ct);
        await StatedHealth.BuildAsync(database, rows: 20, ["aozora-kenko", "minato-kenko"], ct);
        var opened = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko", "minato-kenko");
        await database.Get<FreezeSearch>().RunAsync(new SelectionRef(opened), terms: null, People.Town, ct);
        await database.Get<SetWeights>().RunAsync(new SelectionRef(opened), new WeightsOrder(50, [new CriterionOrder("操作性", 50, "難", "並", "易")]), People.Town, ct);
        var run = await LadderRuns.FailAsync(database, "aozora-kenko", LadderChecks.Listing, ct);
        var left = await Leavers.ErasedAsync(database, ct);
        var (operation, cleanup) = await OperatorsDesk.FillAsync(database, ct);
        await using var portal = new PortalHost(database);

        foreach (var address in OfAll)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await portal.Visit().ReadAsync(address, ct)).Status));
        }

        var decided = await Orders.DecideAsync(database, People.Town, ct);
        var visitors = OfPeople.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        await Orders.RegisterBrokersAsync(database, ct);
        var running = $"/subscriptions/{(await Orders.SubscribeAsync(database, People.Town, ct, "minato-kenko", "minato-kenko-standard")).Subscription.Value}";
        string[] acts = [running, $"{running}/change", $"{running}/suspend"];
        visitors["town"] = [.. visitors["town"], $"/selections/{decided.Value}/record", .. acts];
        visitors["operator"] = [.. visitors["operator"], .. acts];
        foreach (var (person, addresses) in visitors)
        {
            var visitor = await portal.SignInAsync(person, ct);
            foreach (var address in addresses.Select(each => each.Replace("{case}", opened.Value.ToString(), StringComparison.Ordinal).Replace("{left}", left.Value.ToString(), StringComparison.Ordinal)
                .Replace("{run}", run.Value.ToString(), StringComparison.Ordinal).Replace("{operation}", operation.Value.ToString(), StringComparison.Ordinal).Replace("{cleanup}", cleanup.ToString(), StringComparison.Ordinal)))
            {
                Assert.Equal((address, HttpStatusCode.OK), (address, (await visitor.ReadAsync(address, ct)).Status));
            }
        }
    }
}
