using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>Reads what a town was invited to; nothing of the cases themselves.</summary>
public sealed class ReadInvitations(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Those that the actor's town can still answer, the most pressing first; empty for everybody but town staff.</summary>
    public async Task<IReadOnlyList<InvitationSheet>> ListAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor is not { Role: Role.TownStaff, Municipality: { } own })
        {
            return [];
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.JointTowns.AsNoTracking()
            .Where(town => town.Municipality == own && town.JoinedAt == null && town.EndedAt == null)
            .Join(db.Selections, town => town.Case, selection => selection.Id, (town, selection) => new { Town = town, Lead = selection.Municipality })
            .Where(each => each.Lead != own)
            .OrderBy(each => each.Town.Until).ThenBy(each => each.Town.InvitedAt).ToListAsync(ct);
        var names = await TownNames.OfAsync(db, [own, .. open.Select(each => each.Lead)], ct);
        return [.. open.Select(each => new InvitationSheet(each.Town.Case, names[each.Lead], JointTownSheet.Of(each.Town, names[own], db.Today)))];
    }

    /// <summary>The own town's newest invitation to one case, whatever became of it.</summary>
    public async Task<Outcome<InvitationSheet>> FindAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await OwnInvitations.FindAsync(db, id, actor, ct) is not { } town)
        {
            return JointFaults.NotInvited(id.Value.ToString());
        }

        var lead = await db.Selections.Where(each => each.Id == id).Select(each => each.Municipality).SingleAsync(ct);
        var names = await TownNames.OfAsync(db, [lead, town.Municipality], ct);
        return new InvitationSheet(id, names[lead], JointTownSheet.Of(town, names[town.Municipality], db.Today));
    }
}
