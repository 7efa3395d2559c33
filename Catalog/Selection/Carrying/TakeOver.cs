using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>Takes a case: one that was handed over the colleague to whom it was handed last, one that came from another town anybody of the new one.</summary>
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
        var carried = await CarriedBy.OfAsync(db, selection, ct);
        if (!IsFor(carried, by))
        {
            return CarryFaults.NotHandedToYou;
        }

        var now = time.GetUtcNow();
        var taken = carried.Pending is { } pending
            ? await db.HandOvers.SingleAsync(each => each.Selection == selection.Id && each.Number == pending.Number, ct)
            : db.HandOvers.Add(new HandedOver(selection, carried.All.Count + 1, (by.Id, by.Name), carried.Arrived!.Source, carried.Arrived.MovedBy, now)).Entity;
        taken.Take(now);
        return await OpenCase.SaveAsync(db, selection, new CaseTakenOver(selection.Id.Value.ToString(), taken.By), (by, now), ct);
    }

    /// <summary>Whether this colleague may take the case; the wall stands elsewhere.</summary>
    internal static bool IsFor(CarriedBy carried, Actor by) => carried.Pending is { } pending ? pending.To == by.Id : carried.Arrived is not null;
}
