using Catalog.Audit;
using Catalog.Storage;

namespace Catalog.Selection;

/// <summary>What every act on an open case begins and ends with.</summary>
internal static class OpenCase
{
    /// <summary>The tracked case while it is open, or why it may not be changed.</summary>
    public static async Task<Outcome<SelectionCase>> FindAsync(MarketplaceDb db, SelectionRef which, Actor by, CancellationToken ct)
    {
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        return door.IsDone && door.Value.Closed is { } closed ? closed : door;
    }

    /// <summary>Saves what hangs on the case together with the case itself, so that its version moves; gives that version.</summary>
    public static async Task<Outcome<int>> SaveAsync(MarketplaceDb db, SelectionCase selection, Fact fact, (Actor By, DateTimeOffset Now) act, CancellationToken ct)
    {
        selection.Touch(act.By, act.Now);
        var saved = await db.SaveAsync(act.By, fact with { Municipality = selection.Municipality }, ct);

        // Numbers within a case are given in turn: a twin took the same one.
        return saved.IsDone ? selection.Version
            : saved.Fault == StorageFaults.AlreadyThere ? StorageFaults.ChangedMeanwhile
            : saved.Fault;
    }
}
