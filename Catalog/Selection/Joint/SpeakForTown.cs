using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

/// <summary>What an invited town itself says: that it joins, declines or leaves, and whether it agrees to the decision.</summary>
public sealed class SpeakForTown(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public Task<Outcome> JoinAsync(SelectionId id, Actor by, CancellationToken ct) =>
        ApplyAsync(id, by, (selection, town, now) => selection.Closed ?? town.Join(by, now).Fault, town => new TownJoined(Id(id), town), ct);

    public Task<Outcome> DeclineAsync(SelectionId id, string reason, Actor by, CancellationToken ct) =>
        ApplyAsync(id, by, (_, town, now) => town.Decline(reason, by, now).Fault, town => new TownDeclined(Id(id), town, reason.Trim()), ct);

    public Task<Outcome> LeaveAsync(SelectionId id, string reason, Actor by, CancellationToken ct) =>
        ApplyAsync(
            id, by, (selection, town, now) => selection.IsDecided ? JointFaults.LeavingTooLate : town.Leave(reason, by, now).Fault,
            town => new TownLeft(Id(id), town, reason.Trim()), ct);

    /// <summary>Agrees or objects to the decision, in words, until the record is final.</summary>
    public Task<Outcome> StateViewAsync(SelectionId id, JointView view, string words, Actor by, CancellationToken ct) =>
        ApplyAsync(
            id, by,
            (selection, town, now) => selection.Locking is not null ? JointFaults.Final
                : selection.IsDecided ? town.StateView(view, words, by, now).Fault
                : JointFaults.NotDecided,
            town => new TownViewStated(Id(id), town, view, words.Trim()), ct);

    private static string Id(SelectionId id) => id.Value.ToString();

    /// <summary>The case's version moves with every word, so that neither the decision nor the lock overtakes one.</summary>
    private async Task<Outcome> ApplyAsync(
        SelectionId id, Actor by, Func<SelectionCase, JointTown, DateTimeOffset, Fault?> act, Func<string, Fact> fact, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await OwnInvitations.FindAsync(db, id, by, ct) is not { } town)
        {
            return JointFaults.NotInvited(Id(id));
        }

        var (selection, now) = (await db.Selections.SingleAsync(each => each.Id == id, ct), time.GetUtcNow());
        if (act(selection, town, now) is { } refused)
        {
            return refused;
        }

        selection.Touch(by, now);
        return await db.SaveAsync(by, fact(town.Municipality.Value) with { Municipality = selection.Municipality }, ct);
    }
}
