using Catalog.Comparison;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning.Checks;
using Catalog.Search;
using Catalog.Selection;
using Catalog.Subscriptions.Prices;
using Catalog.Tests.Publishing.Curated;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Catalog.Tests.Ladder;

/// <summary>What the line does to a listing: the same for search, comparison, cases and orders.</summary>
public sealed class LineTests(Databases databases)
{
    private const string Code = "aozora-kenko";
    private static readonly Actor Clerk = new(ActorKind.Person, "issuer#clerk", "Clerk", Role.TownStaff, MunicipalityCode.Parse("215066", null));

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Listing_below_the_line_leaves_search_comparison_and_orders_and_comes_back_by_the_next_run(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var night = new DateOnly(2030, 4, 1);

        await RunAsync(database, night, reached: LadderRule.Line - 1);
        var hidden = (await IsFoundAsync(database), await CompareAsync(database, null), (await SheetAsync(database)).IsOrderable);
        await RunAsync(database, night.AddDays(1), reached: LadderRule.Line);
        var shown = (await IsFoundAsync(database), await CompareAsync(database, null), (await SheetAsync(database)).IsOrderable);

        Assert.Equal((false, "offerings.below-line", false), hidden);
        Assert.Equal((true, null, true), shown);
        Assert.Equal((LadderRule.Line, night.AddDays(1)), ((await SheetAsync(database)).LadderLevel, (await SheetAsync(database)).LadderSince));
    }

    [Fact]
    public async Task Case_that_holds_a_listing_keeps_it_with_a_warning_and_goes_on_comparing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Clerk.Municipality!.Value, "健康管理", null), Clerk, ct);
        var change = database.Get<ChangeSelection>();
        Assert.True((await change.ShortlistAsync(new SelectionRef(opened.Value), Code, Clerk, ct)).IsDone);

        await RunAsync(database, new DateOnly(2030, 4, 1), reached: 3);

        var kept = (await database.Get<SelectionSheets>().FindAsync(opened.Value, Clerk, ct)).Value!.Candidates.Single();
        Assert.Equal((false, 3), (kept.IsOrderable, kept.BelowLine));
        Assert.Null(await CompareAsync(database, Clerk));
        var other = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Clerk.Municipality!.Value, "別の案件", null), Clerk, ct);
        Assert.Equal("offerings.below-line", (await change.ShortlistAsync(new SelectionRef(other.Value), Code, Clerk, ct)).Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_that_runs_a_listing_is_told_once_when_it_falls_below_the_line(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var curation = new Curation(database, ct);
        var running = await curation.OrderAsync(Clerk);
        var night = new DateOnly(2030, 4, 1);

        await RunAsync(database, night, reached: LadderRule.Line - 1);
        await RunAsync(database, night.AddDays(1), reached: LadderRule.Line - 2);

        Assert.Single(await curation.KindsOfFactsAsync(Clerk.Municipality), kind => kind == nameof(TownToldOfHiding));
        var notices = await database.Get<SubscriptionNotices>().OfAsync(running.Given().Subscription, Clerk, ct);
        Assert.Equal(night.AddDays(1), notices.Given().BelowLineSince);
        await RunAsync(database, night.AddDays(2), reached: LadderRule.Line);
        Assert.Null((await database.Get<SubscriptionNotices>().OfAsync(running.Given().Subscription, Clerk, ct)).Given().BelowLineSince);
    }

    [Fact]
    public async Task Published_fact_and_a_listing_that_was_not_checked_yet_are_shown()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);

        Assert.All(await db.Offerings.AsNoTracking().ToListAsync(ct), offering => Assert.True(offering is { IsListed: true, LadderLevel: null }));
    }

    /// <summary>A finished run with exactly this outcome.</summary>
    private async Task RunAsync(TestDatabase database, DateOnly night, int reached)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var run = LadderRun.Nightly(Code, "aozora", night, TimeProvider.System.GetUtcNow());
        foreach (var check in LadderChecks.All)
        {
            run.Conclude(new CheckFinding(check.Name, check.Level <= reached ? CheckVerdict.Pass : CheckVerdict.Fail, null, null, []));
        }

        db.LadderRuns.Add(run);
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
        Assert.True((await database.Get<EndLadderRun>().RunAsync(run.Id, Actor.Platform, ct)).IsDone);
    }

    /// <summary>As a process finds it that starts now.</summary>
    private async Task<bool> IsFoundAsync(TestDatabase database)
    {
        await using var elsewhere = new ServiceCollection().AddCatalog(database.Options).BuildServiceProvider();
        var found = await elsewhere.GetRequiredService<OfferingSearch>().RunAsync(new OfferingQuery("あおぞら"), ct);
        return found.Value!.Items.Any(hit => hit.Code == Code);
    }

    private async Task<string?> CompareAsync(TestDatabase database, Actor? actor) =>
        (await database.Get<CompareOfferings>().RunAsync(new ComparisonQuery([Code, "minato-kenko"], null, actor), ct)).Fault?.Code;

    private async Task<OfferingSheet> SheetAsync(TestDatabase database) => (await database.Get<OfferingSheets>().FindAsync(Code, null, ct)).Value!;
}
