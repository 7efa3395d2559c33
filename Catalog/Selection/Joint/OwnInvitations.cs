using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>The door of an invited town: its own newest invitation to a case, whatever became of it.</summary>
internal static class OwnInvitations
{
    /// <summary>Tracked; <c>null</c> for everybody who is not invited, and for the town whose own case it is by now.</summary>
    public static async Task<JointTown?> FindAsync(MarketplaceDb db, SelectionId id, Actor by, CancellationToken ct) =>
        by is { Role: Role.TownStaff, Municipality: { } own }
            ? await db.JointTowns.AtAnyTime()
                .Where(town => town.Case == id && town.Municipality == own && db.Selections.Any(each => each.Id == id && each.Municipality != own))
                .OrderByDescending(town => town.Number).FirstOrDefaultAsync(ct)
            : null;
}
