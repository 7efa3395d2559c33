using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search.Saved;

/// <summary>A saved search as shown.</summary>
/// <param name="TotalNow">Hits today; <c>null</c> = it can no longer be run, because a filter names something that is gone.</param>
/// <param name="Chosen">Its filters with their values in words; empty where it cannot be run.</param>
public sealed record SavedSearchRow(
    SavedSearchId Id, string Name, SearchTerms Terms, DateTimeOffset SavedAt, string SavedBy, int TotalThen, int? TotalNow, IReadOnlyList<Facet> Chosen);

/// <summary>Reads the saved searches of the actor's municipality and runs each again.</summary>
public sealed class SavedSearches(IDbContextFactory<MarketplaceDb> dbs, OfferingSearch searching)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SavedSearchRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var saved = await db.SavedSearches.AsNoTracking().VisibleTo(actor)
            .OrderByDescending(search => search.SavedAt).ThenBy(search => search.Id).ToListAsync(ct);
        var rows = new List<SavedSearchRow>(saved.Count);
        foreach (var search in saved)
        {
            rows.Add(await RowAsync(search, ct));
        }

        return rows;
    }

    private async Task<SavedSearchRow> RowAsync(SavedSearch search, CancellationToken ct)
    {
        var terms = SearchTerms.Read(search.Terms);
        var found = await searching.RunAsync(new OfferingQuery(terms.Text, terms.Filters, search.Municipality, Limit: 0), ct);
        return new SavedSearchRow(
            search.Id, search.Name, terms, search.SavedAt, search.SavedBy, search.TotalThen, found.IsDone ? found.Value.Total : null,
            [.. (found.Value?.Facets ?? []).Select(facet => facet with { Values = [.. facet.Values.Where(value => value.IsChosen)] }).Where(facet => facet.Values.Count > 0)]);
    }
}
