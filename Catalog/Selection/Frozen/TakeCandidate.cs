using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>A hit of a frozen search became a candidate.</summary>
public sealed record CandidateTaken(string Case, string Offering, int Search) : Fact(Case);

/// <summary>Takes a hit of a frozen search onto the list of candidates.</summary>
public sealed class TakeCandidate(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, int search, string offering, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var selection = door.Value;
        if (await db.FrozenSearches.AsNoTracking().SingleOrDefaultAsync(each => each.Selection == selection.Id && each.Number == search, ct) is not { } frozen)
        {
            return FrozenFaults.UnknownSearch(search);
        }

        if (!frozen.Hits.Any(hit => hit.Offering == offering))
        {
            return FrozenFaults.NotAmongHits(offering, search);
        }

        if (!await db.Offerings.AnyAsync(each => each.Code == offering && each.WithdrawnAt == null, ct))
        {
            return OfferingFaults.Unknown(offering);
        }

        var now = time.GetUtcNow();
        if (selection.Shortlist(offering, by, now, fromSearch: search) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        return await OpenCase.SaveAsync(db, selection, new CandidateTaken(selection.Id.Value.ToString(), offering, search), (by, now), ct);
    }
}
