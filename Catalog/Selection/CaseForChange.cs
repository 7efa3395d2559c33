using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection;

/// <summary>The door through which every change of a case goes: behind the wall, by the town whose case it is, in the version that was seen.</summary>
internal static class CaseForChange
{
    /// <summary>The tracked case, or why it may not be changed. Whether it is still open is the case's own to say.</summary>
    public static async Task<Outcome<SelectionCase>> FindAsync(MarketplaceDb db, SelectionRef which, Actor by, CancellationToken ct)
    {
        var found = await db.Selections.VisibleTo(by).SingleOrDefaultAsync(each => each.Id == which.Id, ct);
        return found is null ? SelectionFaults.Unknown(which.Id.Value.ToString())
            : !by.WorksFor(found.Municipality) ? SelectionFaults.NotYours(found.Municipality.Value)
            : which.SeenVersion is { } seen && seen != found.Version ? StorageFaults.ChangedMeanwhile
            : found;
    }
}
