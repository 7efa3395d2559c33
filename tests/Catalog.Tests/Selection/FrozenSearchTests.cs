using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Saved;
using Catalog.Selection;
using Catalog.Selection.Frozen;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Microsoft.EntityFrameworkCore;
using TestKit;
using TestKit.Standards;

namespace Catalog.Tests.Selection;

public sealed class FrozenSearchTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Freezing_keeps_conditions_order_reasons_and_whole_listings(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct);
        var terms = new SearchTerms("健康", new OfferingFilters(Area: ["17"]));
        var seen = (await database.Get<OfferingSearch>().RunAsync(new OfferingQuery("健康", terms.Filters, Cases.Town, Limit: 200), ct)).Value!;

        var number = await database.Get<FreezeSearch>().RunAsync(which, terms, Cases.Clerk, ct);

        var frozen = await FindAsync(database, which, number.Value);
        var aozora = frozen.Hits.Single(hit => hit.Offering == "aozora-kenko");
        var content = await database.Get<ListingArchive>().FindAsync(aozora.Offering, aozora.Listing, ct);
        Assert.Equal((1, seen.Total, terms.ToString()), (frozen.Number, frozen.View.Total, frozen.Terms.ToString()));
        Assert.Equal(seen.Items.Select(hit => (hit.Code, hit.Matches.Count)), frozen.Hits.Select(hit => (hit.Offering, hit.Matches.Count)));
        Assert.Equal(seen.Items.Select(hit => hit.Cost?.Gross), frozen.Hits.Select(hit => hit.FiveYearGross));
        Assert.Equal(aozora.Listing, ArchivedListing.DigestOf(content.Value!));
        Assert.All(["\"zones\":", "\"plans\":", "\"tiers\":", "\"exit\":", "\"certificates\":", "\"interfaces\":", "\"securityFacts\":"], part => Assert.Contains(part, content.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Freezing_again_keeps_the_older_one_and_shares_listings_that_are_the_same(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Clerk, ct);
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            var listed = await db.Offerings.SingleAsync(offering => offering.Code == "aozora-kenko", ct);
            listed.Describe(new OfferingStatement("新しい説明", "New", null, listed.Zones, [], "平日", "Weekdays", listed.Interfaces, listed.SecurityFacts, listed.Exit!));
            Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
        }

        var second = await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Clerk, ct);

        var (before, after) = (await FindAsync(database, which, 1), await FindAsync(database, which, second.Value));
        Assert.Equal(2, second.Value);
        Assert.Equal(["aozora-kenko"], before.Hits.Zip(after.Hits).Where(pair => pair.First.Listing != pair.Second.Listing).Select(pair => pair.Second.Offering));
        Assert.Equal(2, (await database.Get<ListingArchive>().OfAsync("aozora-kenko", ct)).Count);
        Assert.Single(await database.Get<ListingArchive>().OfAsync("minato-kenko", ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_hit_says_need_by_need_whether_it_is_met(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var spec = await StatedHealth.BuildAsync(database, rows: 80, ["aozora-kenko"], ct);
        var option = spec.Lines.First(line => line.Class == RequirementClass.Option);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<AnswerNeeds>().RunAsync(
            which,
            new NeedAnswers(
                Scope: new ScopeNeed(17, ["019"]),
                Requirements: new RequirementsNeed([new SpecNeed("019", "8.0", [new ChosenRequirement(option.Part, option.Number, NeedStrength.Wish)])]),
                Network: new NetworkNeed([NetworkZone.Internet], NeedStrength.Must),
                Budget: new BudgetNeed(Initial: null, new Yen(1))),
            Cases.Clerk, ct);

        var frozen = await FindAsync(database, which, (await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Clerk, ct)).Value);

        Assert.Equal("system=019", frozen.Terms.ToString());
        Assert.Equal(["Internet"], Of("aozora-kenko", JudgedNeed.Network).Failing);
        Assert.Equal(NeedFit.Met, Of("minato-kenko", JudgedNeed.Network).Fit);
        Assert.Equal(NeedFit.NotMet, Of("aozora-kenko", JudgedNeed.YearlyBudget).Fit);
        Assert.Equal(NeedFit.NotMet, Of("aozora-kenko", JudgedNeed.Standard).Fit);
        Assert.Equal(NeedFit.Unknown, Of("minato-kenko", JudgedNeed.Standard).Fit);
        Assert.Equal(NeedFit.Unknown, frozen.Hits.First(hit => !hit.IsOrderable).Judgements.Single(each => each.Need == JudgedNeed.YearlyBudget).Fit);
        Assert.Equal(ExclusionReason.MissesMustNeed, ProposedExclusion.Of(frozen.Hits.Single(hit => hit.Offering == "aozora-kenko").Judgements));
        Assert.Equal(ExclusionReason.Cost, ProposedExclusion.Of(frozen.Hits.Single(hit => hit.Offering == "minato-kenko").Judgements));

        NeedJudgement Of(string offering, JudgedNeed need) => frozen.Hits.Single(hit => hit.Offering == offering).Judgements.Single(each => each.Need == need);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Candidate_says_from_which_search_or_why_it_came(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<FreezeSearch>().RunAsync(which, new SearchTerms(null, new OfferingFilters(Vendor: ["aozora"])), Cases.Clerk, ct);
        var take = database.Get<TakeCandidate>();

        Assert.Equal(["needs.begin", "search.candidates"], (await Cases.WaitingAsync(database, which, ct)).Order(StringComparer.Ordinal));
        Assert.Equal("selection.not-among-hits", (await take.RunAsync(which, 1, "minato-kenko", Cases.Clerk, ct)).Fault!.Code);
        Assert.Equal("selection.unknown-search", (await take.RunAsync(which, 2, "aozora-kenko", Cases.Clerk, ct)).Fault!.Code);
        Assert.Null((await take.RunAsync(which, 1, "aozora-kenko", Cases.Clerk, ct)).Fault);
        await database.Get<ChangeSelection>().ShortlistAsync(which, "minato-kenko", "近隣の町が利用", Cases.Clerk, ct);

        var candidates = (await database.Get<SelectionSheets>().FindAsync(which.Id, Cases.Clerk, ct)).Value!.Candidates.Select(each => each.Candidate).ToList();
        Assert.Equal([(1, null), (null, "近隣の町が利用")], candidates.Select(each => (each.FromSearch, each.AddedBecause)));
        Assert.Equal("selection.already-candidate", (await take.RunAsync(which, 1, "aozora-kenko", Cases.Clerk, ct)).Fault!.Code);
    }

    [Fact]
    public async Task Record_holds_every_frozen_search_with_its_listings()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var which = await Cases.OpenAsync(database, ct);
        await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Clerk, ct);

        var record = (await Cases.RecordAsync(database, which, "searches", ct))!;

        var hits = record["frozen"]![0]!["hits"]!.AsArray();
        Assert.Equal(16, hits.Count);
        Assert.All(hits, hit => Assert.Equal(hit!["offering"]!.GetValue<string>(), record["listings"]![hit["listing"]!.GetValue<string>()]!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Frozen_search_is_behind_the_wall()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var which = await Cases.OpenAsync(database, ct);

        Assert.Equal("selection.unknown", (await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Neighbour, ct)).Fault!.Code);
        Assert.Equal("selection.unknown", (await database.Get<ReadFrozen>().ListAsync(which.Id, Cases.Neighbour, ct)).Fault!.Code);
        Assert.Equal("selection.not-yours", (await database.Get<FreezeSearch>().RunAsync(which, terms: null, Cases.Auditor, ct)).Fault!.Code);
    }

    private async Task<FrozenSheet> FindAsync(TestDatabase database, SelectionRef which, int number) =>
        (await database.Get<ReadFrozen>().FindAsync(which.Id, number, Cases.Auditor, ct)).Value!;
}
