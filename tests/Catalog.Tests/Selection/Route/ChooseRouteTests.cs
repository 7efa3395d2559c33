using Catalog.Selection;
using Catalog.Selection.Route;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Selection.Route;

public sealed class ChooseRouteTests(Databases databases)
{
    private static readonly DateOnly Start = new(2027, 4, 1);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Chosen_route_keeps_the_rules_it_stands_on_and_moves_the_case(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Towns.OpenAsync(database, Towns.Town, ct, "aozora-kenko");
        var before = (await database.Get<SelectionSheets>().FindAsync(id, Towns.Town, ct)).Value!.Version;

        var chosen = await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id, before), Ask(900_000), Towns.Town, ct);

        Assert.True(chosen.Value > before, chosen.Fault?.Code);
        var kept = Assert.Single((await database.Get<ReadRoutes>().OfAsync(id, Towns.Auditor, ct)).Value!.Items);
        Assert.Equal((RouteKind.QuoteComparison, 2, TermFinding.LongTermContract), (kept.Route.Kind, kept.Route.Quotes, kept.Route.Term));
        Assert.All(kept.Route.Rules, rule => Assert.True(rule.IsDemonstration));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Orders_that_together_pass_the_limit_are_refused_until_they_are_explained(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var first = await Towns.OpenAsync(database, Towns.Town, ct);
        var second = await Towns.OpenAsync(database, Towns.Town, ct);
        var choose = database.Get<ChooseRoute>();
        Assert.True((await choose.RunAsync(new SelectionRef(first), Ask(600_000), Towns.Town, ct)).IsDone);

        var refused = await choose.RunAsync(new SelectionRef(second), Ask(400_001), Towns.Town, ct);
        var within = await database.Get<ReadRoutes>().TryAsync(second, Ask(400_000), Towns.Town, ct);
        var nextYear = await database.Get<ReadRoutes>().TryAsync(second, Ask(400_001) with { StartsOn = Start.AddYears(1) }, Towns.Town, ct);
        var open = await choose.RunAsync(new SelectionRef(second), Ask(400_001) with { Preferred = RouteKind.OpenTender }, Towns.Town, ct);
        var explained = await choose.RunAsync(new SelectionRef(second), Ask(400_001) with { SplitWords = "別の保健事業のため" }, Towns.Town, ct);

        Assert.Equal("selection.route-split", refused.Fault?.Code);
        Assert.Equal(["健康管理の更新", "1,000,001", "1,000,000"], refused.Fault!.Args);
        Assert.Empty(within.Value!.Splits);
        Assert.Empty(nextYear.Value!.Splits);
        Assert.True(open.IsDone, open.Fault?.Code);
        Assert.True(explained.IsDone, explained.Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Subscription_of_the_same_vendor_counts_as_part_of_the_whole(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Towns.OpenAsync(database, Towns.Village, ct, "minato-madoguchi");
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var plan = await db.Plans.AsNoTracking().FirstAsync(each => each.Code.StartsWith("minato-madoguchi"), ct);
        db.Subscriptions.Add(new Subscription(
            Towns.Village.Municipality!.Value, "minato", "minato-madoguchi", plan.Code, null, null, Towns.Village, new DateTimeOffset(2027, 5, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.True((await db.SaveAsync(Towns.Village, [], ct)).IsDone);

        var tried = await database.Get<ReadRoutes>().TryAsync(id, Ask(999_999), Towns.Village, ct);

        Assert.Equal(SplitSign.SameVendor, Assert.Single(tried.Value!.Splits).Sign);
        Assert.Equal(OrderPartKind.Subscription, tried.Value.Splits[0].Parts[0].Kind);
    }

    [Fact]
    public async Task Town_without_rules_is_told_which_one_is_missing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Towns.OpenAsync(database, Towns.WithoutRules, ct);

        var refused = await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id), Ask(900_000), Towns.WithoutRules, ct);

        Assert.Equal("selection.rule-missing", refused.Fault?.Code);
        Assert.Equal("215040", refused.Fault!.Args[3]);
    }

    [Fact]
    public async Task Ground_without_its_facts_is_not_recorded()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var id = await Towns.OpenAsync(database, Towns.Town, ct);
        var choose = database.Get<ChooseRoute>();

        var bare = await choose.RunAsync(new SelectionRef(id), Ask(9_000_000) with { Given = new GivenGround(RouteGround.FavourablePrice, "") }, Towns.Town, ct);
        var undated = await choose.RunAsync(new SelectionRef(id), Ask(9_000_000) with { Given = new GivenGround(RouteGround.NoBidder, "応札がなかった") }, Towns.Town, ct);

        Assert.Equal(("selection.route-words-missing", "selection.route-day-missing"), (bare.Fault?.Code, undated.Fault?.Code));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Locking_is_objected_to_without_a_route_and_deciding_is_not(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Towns.OpenAsync(database, Towns.Town, ct, "aozora-kenko");
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var selection = await db.Selections.AsNoTracking().SingleAsync(each => each.Id == id, ct);
        var part = new RoutePart();

        Assert.Equal("selection.route-not-chosen", (await part.ObjectionAsync(db, selection, CaseMoment.Locking, ct))?.Code);
        Assert.Null(await part.ObjectionAsync(db, selection, CaseMoment.Deciding, ct));
        Assert.Equal("route.choose", Assert.Single(await part.WaitingAsync(db, selection, ct)).What);
        Assert.Null(await part.RecordAsync(db, selection, ct));
        Assert.True((await database.Get<ChooseRoute>().RunAsync(new SelectionRef(id), Ask(200_000), Towns.Town, ct)).IsDone);
        Assert.Null(await part.ObjectionAsync(db, selection, CaseMoment.Locking, ct));
        Assert.Empty(await part.WaitingAsync(db, selection, ct));
        Assert.Equal("singleQuote", (string?)(await part.RecordAsync(db, selection, ct))!["route"]!["kind"]);
    }

    private static RouteQuestion Ask(long amount) => new(new Yen(amount), Start, 60) { Day = new DateOnly(2026, 11, 24) };
}
