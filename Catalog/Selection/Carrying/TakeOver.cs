using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>Takes a case that was handed over; only the colleague to whom it was handed last can.</summary>
public sealed class TakeOver(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone || door.Value.Locking is not null)
        {
            return door.Fault ?? CarryFaults.RecordIsFinal;
        }

        var selection = door.Value;
        var last = await db.HandOvers.Where(each => each.Selection == selection.Id).OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        if (last is not { TakenAt: null } || last.To != by.Id)
        {
            return CarryFaults.NotHandedToYou;
        }

        var now = time.GetUtcNow();
        last.Take(now);
        return await OpenCase.SaveAsync(db, selection, new CaseTakenOver(selection.Id.Value.ToString(), last.By), (by, now), ct);
    }
}
