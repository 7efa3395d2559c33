using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search.Saved;

/// <summary>Takes a saved search off the list of the actor's municipality.</summary>
public sealed class ForgetSearch(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome> RunAsync(SavedSearchId search, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.SavedSearches.VisibleTo(by).SingleOrDefaultAsync(saved => saved.Id == search, ct) is not { } found)
        {
            return SearchFaults.UnknownSaved(search.Value.ToString());
        }

        db.SavedSearches.Remove(found);
        return await db.SaveAsync(by, new SearchForgotten(found.Id.Value.ToString(), found.Name) { Municipality = found.Municipality }, ct);
    }
}
