using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Comparison;

/// <summary>Refuses to compare what the ladder hides; a town whose case already holds it goes on comparing.</summary>
internal static class HiddenListings
{
    public static async Task<Fault?> RefusalAsync(MarketplaceDb db, IReadOnlyList<string> codes, Actor? actor, CancellationToken ct)
    {
        var asked = await db.Offerings.AsNoTracking().Where(o => codes.Contains(o.Code) && o.WithdrawnAt == null).ToListAsync(ct);
        var hidden = asked.Where(o => !o.IsListed).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        if (hidden.Count > 0 && actor is { Role: Role.TownStaff })
        {
            var held = (await db.Selections.AsNoTracking().VisibleTo(actor).ToListAsync(ct)).SelectMany(c => c.Candidates).Select(candidate => candidate.Offering).ToHashSet();
            hidden.RemoveAll(o => held.Contains(o.Code));
        }

        return hidden.Count == 0 ? null : OfferingFaults.BelowLine(hidden[0].Code, hidden[0].LadderLevel!.Value).On("offering");
    }
}
