using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>What one case waits for.</summary>
/// <param name="Carrier">Who carries it.</param>
public sealed record CaseWaiting(SelectionId Case, string Title, string Carrier, IReadOnlyList<Waiting> Waiting);

/// <summary>Reads exactly what waits on whom. Where the town has to move and nobody in particular is named, its carrier is waited for.</summary>
public sealed class ReadWaiting(IDbContextFactory<MarketplaceDb> dbs, CaseParts parts)
{
    public async Task<Outcome<CaseWaiting>> OfAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        var found = await OfAllAsync([id], actor, ct);
        return found.Count == 1 ? found[0] : SelectionFaults.Unknown(id.Value.ToString());
    }

    /// <summary>Of these cases, in their order; those behind a wall are left out.</summary>
    public async Task<IReadOnlyList<CaseWaiting>> OfAllAsync(IReadOnlyList<SelectionId> ids, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cases = await db.Selections.AsNoTracking().VisibleTo(actor).Where(each => ids.Contains(each.Id)).ToDictionaryAsync(each => each.Id, ct);
        var all = new List<CaseWaiting>();
        foreach (var selection in ids.Where(cases.ContainsKey).Select(id => cases[id]))
        {
            var carrier = (await CarriedBy.OfAsync(db, selection, ct)).Name;
            var waiting = await parts.WaitingAsync(db, selection, ct);
            all.Add(new CaseWaiting(selection.Id, selection.Title, carrier,
                [.. waiting.Select(each => each is { On: WaitingOn.Town, Who: null } ? each with { Who = carrier } : each)]));
        }

        return all;
    }
}
