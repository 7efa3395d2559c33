using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search.Saved;

/// <summary>Order to keep a search.</summary>
public sealed record SaveSearchOrder(MunicipalityCode Municipality, string Name, SearchTerms Terms);

/// <summary>Keeps a search for the actor's own municipality, with the number of its hits today.</summary>
public sealed class SaveSearch(IDbContextFactory<MarketplaceDb> dbs, OfferingSearch searching, TimeProvider time)
{
    public const int NameLimit = 100;

    /// <summary>Saved searches of one municipality; each is run when the list is shown.</summary>
    public const int Limit = 50;

    public async Task<Outcome<SavedSearchId>> RunAsync(SaveSearchOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var name = order.Name.Trim();
        var refused = !by.WorksFor(order.Municipality) ? SearchFaults.NotYours(order.Municipality.Value)
            : name.Length == 0 ? SearchFaults.NameMissing
            : name.Length > NameLimit ? SearchFaults.NameTooLong(NameLimit)
            : null;
        if (refused is not null)
        {
            return refused;
        }

        var found = await searching.RunAsync(new OfferingQuery(order.Terms.Text, order.Terms.Filters, order.Municipality, Limit: 0), ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.SavedSearches.CountAsync(search => search.Municipality == order.Municipality, ct) >= Limit)
        {
            return SearchFaults.TooManySaved(Limit);
        }

        var saving = new SavedSearch(order.Municipality, name, order.Terms, found.Value.Total, by, time.GetUtcNow());
        db.SavedSearches.Add(saving);
        var fact = new SearchSaved(saving.Id.Value.ToString(), saving.Name, saving.Terms) { Municipality = saving.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? saving.Id : saved.Fault == StorageFaults.AlreadyThere ? SearchFaults.NameTaken(name) : saved.Fault;
    }
}
