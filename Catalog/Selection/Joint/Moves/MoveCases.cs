using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint.Moves;

/// <summary>Order to move cases after a merger or a split.</summary>
/// <param name="From">The municipality that gives them up.</param>
/// <param name="To">The municipality that carries them on.</param>
/// <param name="Day">The day on which the change took effect; not before it has come.</param>
/// <param name="Source">The public notice, in words.</param>
/// <param name="Cases">The cases of a split; <c>null</c> = all of them, as in a merger.</param>
public sealed record MoveCasesOrder(MunicipalityCode From, MunicipalityCode To, DateOnly Day, string Source, IReadOnlyList<SelectionId>? Cases = null);

/// <summary>What an order moved; the same order again moves nothing.</summary>
public sealed record CasesMoved(IReadOnlyList<SelectionId> Cases);

/// <summary>Moves cases with their history to the municipality that carries them on; records that are final stay as they are.</summary>
public sealed class MoveCases(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<CasesMoved>> RunAsync(MoveCasesOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        if (Refusal(order, by, Tokyo.Today(time)) is { } refused)
        {
            return refused;
        }

        // A twin of the same order may win the race: the second look finds its rows.
        var moved = await OnceAsync(order, by, ct);
        return moved.Fault == StorageFaults.AlreadyThere || moved.Fault == StorageFaults.ChangedMeanwhile ? await OnceAsync(order, by, ct) : moved;
    }

    private static Fault? Refusal(MoveCasesOrder order, Actor by, DateOnly today) =>
        by.Role != Role.Operator ? JointFaults.MovesAreTheOperators
        : order.From == order.To ? JointFaults.MoveToItself(order.To.Value)
        : JointTown.CheckWords(order.Source, "source") is { } unwritten ? unwritten
        : order.Cases is { Count: 0 } ? JointFaults.MoveNamesNoCase
        : order.Day > today ? JointFaults.MoveBeforeItsDay(order.Day)
        : null;

    private async Task<Outcome<CasesMoved>> OnceAsync(MoveCasesOrder order, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var (code, field) in ((MunicipalityCode, string)[])[(order.From, "from"), (order.To, "to")])
        {
            if (!await db.Municipalities.AnyAsync(town => town.Code == code, ct))
            {
                return MunicipalityFaults.Unknown(code.Value).On(field);
            }
        }

        var done = await db.CaseMoves.Where(move => move.From == order.From && move.To == order.To && move.Day == order.Day)
            .Select(move => move.Case).ToListAsync(ct);
        var owned = await db.Selections.Where(each => each.Municipality == order.From && !done.Contains(each.Id)).ToListAsync(ct);
        var chosen = order.Cases is { } named ? owned.FindAll(each => named.Contains(each.Id)) : owned;
        var unknown = (order.Cases ?? []).Except(done).Except(chosen.Select(each => each.Id)).Select(id => id.Value.ToString()).ToList();
        return unknown.Count > 0 ? JointFaults.MoveOfUnknownCases(string.Join(", ", unknown), order.From.Value)
            : chosen.Count == 0 ? new CasesMoved([])
            : await SaveAsync(db, chosen, order, by, ct);
    }

    private async Task<Outcome<CasesMoved>> SaveAsync(MarketplaceDb db, List<SelectionCase> cases, MoveCasesOrder order, Actor by, CancellationToken ct)
    {
        var facts = new List<Fact>(cases.Count);
        var ids = cases.ConvertAll(each => each.Id);
        await db.QuoteRequests.Where(each => ids.Contains(each.Case)).ForEachAsync(each => each.MoveTo(order.To), ct);
        foreach (var selection in cases)
        {
            var move = new CaseMove(selection, order, by, time.GetUtcNow());
            selection.MoveTo(order.To);
            db.CaseMoves.Add(move);
            facts.Add(new CaseMoved(move.Subject, order.From.Value, order.To.Value, order.Day, move.Source) { Municipality = order.To });
        }

        IReadOnlyList<Fact> kept = facts;
        var saved = await db.SaveAsync(by, kept, ct);
        return saved.IsDone ? new CasesMoved([.. cases.Select(each => each.Id)]) : saved.Fault;
    }
}
