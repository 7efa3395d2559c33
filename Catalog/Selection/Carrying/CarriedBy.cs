using Catalog.Selection.Joint.Moves;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>Who carries a case now. After a merger or a split it is nobody of the town that gave it up: until one of the new town takes it, it is that town itself.</summary>
/// <param name="Name">Of the person, or of the town while nobody of it has taken the case.</param>
/// <param name="Pending">A hand-over within the town that is not taken yet; <c>null</c> = none.</param>
/// <param name="Arrived">How the case came to a town in which nobody has taken it yet; <c>null</c> = somebody carries it.</param>
/// <param name="All">Every hand-over, oldest first, those of former towns included.</param>
internal sealed record CarriedBy(string Name, HandedOver? Pending, CaseMove? Arrived, IReadOnlyList<HandedOver> All)
{
    public static async Task<CarriedBy> OfAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var all = await db.HandOvers.AsNoTracking().Where(each => each.Selection == selection.Id).OrderBy(each => each.Number).ToListAsync(ct);
        var moves = await db.CaseMoves.AsNoTracking().Where(move => move.Case == selection.Id).OrderBy(move => move.MovedAt).ToListAsync(ct);
        var pending = all is [.., { TakenAt: null } last] && last.Municipality == selection.Municipality ? last : null;
        var opener = moves.Count == 0 || moves[0].From == selection.Municipality ? selection.OpenedBy : null;
        return all.FindLast(each => each.TakenAt is not null && each.Municipality == selection.Municipality)?.ToName is { } taker ? new CarriedBy(taker, pending, null, all)
            : opener is not null ? new CarriedBy(opener, pending, null, all)
            : new CarriedBy(await TownAsync(db, selection, ct), pending, moves[^1], all);
    }

    private static Task<string> TownAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        db.Municipalities.Where(town => town.Code == selection.Municipality).Select(town => town.Name).SingleAsync(ct);
}
