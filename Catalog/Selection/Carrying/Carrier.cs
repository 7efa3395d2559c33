using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>One hand-over as shown.</summary>
/// <param name="TakenAt"><c>null</c> = not taken.</param>
public sealed record HandOverRow(string To, string ToName, string Words, DateTimeOffset At, string By, DateTimeOffset? TakenAt);

/// <summary>Who carries a case, and how it came to that.</summary>
/// <param name="Name">The carrier (担当).</param>
/// <param name="Pending">A hand-over that is not taken yet.</param>
/// <param name="History">All hand-overs, newest first.</param>
/// <param name="Colleagues">To whom the reader could hand it; empty in a one-person town and for readers from outside.</param>
/// <param name="MayTake">The reader may take it now: it was handed to the reader, or it came from another town and nobody here has taken it.</param>
public sealed record CarrierSheet(string Name, HandOverRow? Pending, IReadOnlyList<HandOverRow> History, IReadOnlyList<Colleague> Colleagues, bool MayTake);

/// <summary>A case that waits to be taken by the reader.</summary>
public sealed record HandedToMe(SelectionId Case, string Title, string By, string Words, DateTimeOffset At, int Version);

/// <summary>Reads who carries a case behind the wall, and what was handed to somebody.</summary>
public sealed class Carrier(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<CarrierSheet>> OfAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } selection)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var carried = await CarriedBy.OfAsync(db, selection, ct);
        var colleagues = actor.WorksFor(selection.Municipality) ? await Colleagues.OfAsync(db, selection.Municipality, ct) : [];
        return new CarrierSheet(
            carried.Name, carried.Pending is { } pending ? Row(pending) : null, [.. carried.All.Reverse().Select(Row)],
            [.. colleagues.Where(each => each.Id != actor.Id)], selection.Locking is null && actor.WorksFor(selection.Municipality) && TakeOver.IsFor(carried, actor));
    }

    /// <summary>Cases that were handed to the actor and not taken yet, the longest waiting first.</summary>
    public async Task<IReadOnlyList<HandedToMe>> HandedToAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mine = await db.HandOvers.AsNoTracking()
            .Where(each => each.To == actor.Id && each.TakenAt == null
                && !db.HandOvers.Any(later => later.Selection == each.Selection && later.Number > each.Number))
            .Join(db.Selections.AsNoTracking().VisibleTo(actor), each => each.Selection, selection => selection.Id, (each, selection) => new { each, selection })
            .ToListAsync(ct);
        return [.. mine.OrderBy(pair => pair.each.At).Select(pair => new HandedToMe(
            pair.selection.Id, pair.selection.Title, pair.each.By, pair.each.Words, pair.each.At, pair.selection.Version))];
    }

    private static HandOverRow Row(HandedOver handed) => new(handed.To, handed.ToName, handed.Words, handed.At, handed.By, handed.TakenAt);
}
