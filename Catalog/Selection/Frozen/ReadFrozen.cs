using Catalog.Search.Saved;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>A frozen search as shown.</summary>
public sealed record FrozenSheet(int Number, SearchTerms Terms, FrozenView View, IReadOnlyList<FrozenHit> Hits, DateTimeOffset FrozenAt, string FrozenBy);

/// <summary>One line of the list of frozen searches.</summary>
public sealed record FrozenRow(int Number, SearchTerms Terms, FrozenView View, int Kept, DateTimeOffset FrozenAt, string FrozenBy);

/// <summary>Reads the frozen searches of a case behind the wall.</summary>
public sealed class ReadFrozen(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>All of them, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<FrozenRow>>> ListAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        var all = await AllAsync(id, actor, ct);
        return all.Map(found => (IReadOnlyList<FrozenRow>)
            [.. found.Select(each => new FrozenRow(each.Number, SearchTerms.Read(each.Terms), each.View, each.Hits.Count, each.FrozenAt, each.FrozenBy))]);
    }

    public async Task<Outcome<FrozenSheet>> FindAsync(SelectionId id, int number, Actor actor, CancellationToken ct)
    {
        var all = await AllAsync(id, actor, ct);
        return !all.IsDone ? all.Fault
            : all.Value.FirstOrDefault(each => each.Number == number) is { } found
                ? new FrozenSheet(found.Number, SearchTerms.Read(found.Terms), found.View, found.Hits, found.FrozenAt, found.FrozenBy)
                : FrozenFaults.UnknownSearch(number);
    }

    private async Task<Outcome<IReadOnlyList<FrozenSearch>>> AllAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Selections.VisibleTo(actor).AnyAsync(each => each.Id == id, ct)
            ? await db.FrozenSearches.AsNoTracking().Where(each => each.Selection == id).OrderByDescending(each => each.Number).ToListAsync(ct)
            : SelectionFaults.Unknown(id.Value.ToString());
    }
}
