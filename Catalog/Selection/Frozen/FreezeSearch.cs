using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Saved;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>A search was frozen.</summary>
public sealed record SearchFrozen(string Case, int Number, string Terms, int CatalogVersion, int Hits) : Fact(Case);

/// <summary>Runs the search that follows from the needs, or one with conditions of its own, and keeps all that it showed at that moment.</summary>
public sealed class FreezeSearch(
    IDbContextFactory<MarketplaceDb> dbs, OfferingSearch search, OfferingIndex index, OfferingSheets sheets, Specs specs, TimeProvider time)
{
    /// <summary>How often the catalog may change under a search before the person is asked to try again.</summary>
    private const int Tries = 3;

    /// <param name="which">The case.</param>
    /// <param name="terms">Words and filters; <c>null</c> = what follows from the needs.</param>
    /// <param name="by">Whose own checks count among the statements.</param>
    /// <param name="ct">Cancels the search.</param>
    /// <returns>The number of the frozen search.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, SearchTerms? terms, Actor by, CancellationToken ct)
    {
        // A twin may archive the same listing at the same moment: the second look finds it.
        var frozen = await OnceAsync(which, terms, by, ct);
        return frozen.Fault == StorageFaults.AlreadyThere ? await OnceAsync(which, terms, by, ct) : frozen;
    }

    private async Task<Outcome<int>> OnceAsync(SelectionRef which, SearchTerms? terms, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var selection = door.Value;
        var needs = await ReadNeeds.OfAsync(db, selection.Id, ct);
        var asked = terms ?? needs.Terms(selection.Area);
        var seen = await LookAsync(new OfferingQuery(asked.Text, asked.Filters, selection.Municipality, asked.Sort, 0, FrozenSearch.MostKept), ct);
        if (!seen.IsDone)
        {
            return seen.Fault;
        }

        var (version, results, listings) = seen.Value;
        var now = time.GetUtcNow();
        var population = await ReadNeeds.PopulationAsync(db, selection, needs, ct);
        var judged = await new JudgeHits(specs).RunAsync(db, listings, needs, population, (Tokyo.Today(time), now, by), ct);
        var archived = await ArchiveAsync(db, listings, now, ct);
        var number = await db.FrozenSearches.Where(each => each.Selection == selection.Id).MaxAsync(each => (int?)each.Number, ct) + 1 ?? 1;
        db.FrozenSearches.Add(new FrozenSearch(
            selection.Id, number, asked, new FrozenView(version, Tokyo.Today(time), population, needs.Steps, results.Total),
            [.. results.Items.Select((hit, place) => Hit(hit, place, listings[place], population, archived[place], judged[place]))], by, now));
        selection.Touch(by, now);
        var fact = new SearchFrozen(selection.Id.Value.ToString(), number, asked.ToString(), version, results.Total) { Municipality = selection.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? number : saved.Fault;
    }

    /// <summary>Hits and listings of one and the same version of the catalog.</summary>
    private async Task<Outcome<(int Version, OfferingResults Results, IReadOnlyList<OfferingSheet> Listings)>> LookAsync(OfferingQuery query, CancellationToken ct)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var version = (await index.CurrentAsync(ct)).Version;
            var results = await search.RunAsync(query, ct);
            if (!results.IsDone)
            {
                return results.Fault;
            }

            var listings = await sheets.FindAllAsync([.. results.Value.Items.Select(hit => hit.Code)], query.Municipality, ct);
            if (listings.IsDone && (await index.CurrentAsync(ct)).Version == version)
            {
                return (version, results.Value, listings.Value);
            }
        }

        return StorageFaults.ChangedMeanwhile;
    }

    private static FrozenHit Hit(OfferingHit hit, int place, OfferingSheet listing, int population, string digest, IReadOnlyList<NeedJudgement> judgements) => new(
        place + 1, hit.Code, hit.Name, hit.NameEn, hit.VendorName, hit.VendorNameEn, hit.IsOrderable, hit.Matches,
        JudgeListing.Cheapest(listing, population)?.Gross, digest, judgements);

    /// <summary>Adds what is not archived yet; the digests in the order of the listings.</summary>
    private static async Task<IReadOnlyList<string>> ArchiveAsync(MarketplaceDb db, IReadOnlyList<OfferingSheet> listings, DateTimeOffset now, CancellationToken ct)
    {
        var all = listings.Select(listing => new ArchivedListing(listing.Code, ArchivedListing.ContentOf(listing), now)).ToList();
        var digests = all.Select(each => each.Digest).ToList();
        var known = await db.ArchivedListings.Where(each => digests.Contains(each.Digest)).Select(each => each.Digest).ToListAsync(ct);
        db.ArchivedListings.AddRange(all.Where(each => !known.Contains(each.Digest)));
        return digests;
    }
}
