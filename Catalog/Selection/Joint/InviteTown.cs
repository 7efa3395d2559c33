using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>Order to invite a town to a case.</summary>
/// <param name="Which">The leading town's own case.</param>
/// <param name="Town">Whom it invites.</param>
/// <param name="Words">What it writes to that town.</param>
/// <param name="Until">Last day of the invitation and of the grant.</param>
public sealed record InviteTownOrder(SelectionRef Which, MunicipalityCode Town, string Words, DateOnly Until);

/// <summary>Invites another town to an open case, or takes the invitation back (共同選定への招待).</summary>
public sealed class InviteTown(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<int>> RunAsync(InviteTownOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, order.Which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (selection, now) = (door.Value, time.GetUtcNow());
        var earlier = await db.JointTowns.AtAnyTime().Where(town => town.Case == selection.Id).ToListAsync(ct);
        if (Refusal(selection, order, earlier, Tokyo.DayOf(now)) is { } refused)
        {
            return refused;
        }

        if (!await db.Municipalities.AnyAsync(town => town.Code == order.Town, ct))
        {
            return MunicipalityFaults.Unknown(order.Town.Value).On("municipality");
        }

        db.JointTowns.Add(new JointTown(selection.Id, earlier.Count + 1, order, by, now));
        selection.Touch(by, now);
        var fact = new TownInvited(Id(selection), order.Town.Value, order.Until, order.Words.Trim()) { Municipality = selection.Municipality };
        return Kept(await db.SaveAsync(by, fact, ct), selection);
    }

    /// <summary>Ends an open invitation, or before the decision a grant, of that town.</summary>
    public async Task<Outcome<int>> TakeBackAsync(SelectionRef which, MunicipalityCode town, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (selection, now) = (door.Value, time.GetUtcNow());
        var invited = await db.JointTowns.AtAnyTime().Where(each => each.Case == selection.Id && each.Municipality == town)
            .OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        if (invited is null)
        {
            return JointFaults.TownNotInvited(town.Value);
        }

        if ((selection.Closed ?? invited.TakeBack(by, now).Fault) is { } refused)
        {
            return refused;
        }

        selection.Touch(by, now);
        var fact = new TownInvitationTakenBack(Id(selection), town.Value) { Municipality = selection.Municipality };
        return Kept(await db.SaveAsync(by, fact, ct), selection);
    }

    private static Fault? Refusal(SelectionCase selection, InviteTownOrder order, List<JointTown> earlier, DateOnly today) =>
        selection.Closed is { } closed ? closed
        : order.Town == selection.Municipality ? JointFaults.OwnTown(order.Town.Value)
        : JointTown.CheckWords(order.Words, "words") is { } unwritten ? unwritten
        : order.Until < today ? JointFaults.DayPast(order.Until)
        : earlier.Exists(town => town.Municipality == order.Town && (town.IsInvited(today) || town.HasJoined(today))) ? JointFaults.AlreadyInvited(order.Town.Value)
        : null;

    private static string Id(SelectionCase selection) => selection.Id.Value.ToString();

    private static Outcome<int> Kept(Outcome saved, SelectionCase selection) =>
        saved.IsDone ? selection.Version : saved.Fault == StorageFaults.AlreadyThere ? StorageFaults.ChangedMeanwhile : saved.Fault;
}
