using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint.Moves;

/// <summary>One moved case as shown: whose it was and whose it is, nothing of what is in it.</summary>
public sealed record CaseMoveRow(SelectionId Case, MunicipalityCode From, MunicipalityCode To, DateOnly Day, string Source, DateTimeOffset At, string By);

/// <summary>Reads what was moved: operator and auditor all, a town what came to it.</summary>
public sealed class ReadMoves(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Page<CaseMoveRow>> RunAsync(Actor actor, int offset, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var moves = VisibleTo(db.CaseMoves.AsNoTracking(), actor);
        var rows = await moves.OrderByDescending(move => move.MovedAt).ThenBy(move => move.Case).Skip(offset).Take(limit)
            .Select(move => new CaseMoveRow(move.Case, move.From, move.To, move.Day, move.Source, move.MovedAt, move.MovedBy)).ToListAsync(ct);
        return new Page<CaseMoveRow>(rows, await moves.CountAsync(ct));
    }

    private static IQueryable<CaseMove> VisibleTo(IQueryable<CaseMove> moves, Actor actor) => actor switch
    {
        { Role: Role.Operator or Role.Auditor } => moves,
        { Role: Role.TownStaff, Municipality: { } own } => moves.Where(move => move.To == own),
        _ => moves.Where(_ => false),
    };
}
