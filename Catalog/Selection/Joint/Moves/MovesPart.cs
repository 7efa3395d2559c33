using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint.Moves;

/// <summary>Whose case it was before: it waits for nobody and objects to nothing.</summary>
internal sealed class MovesPart : ICasePart
{
    public string Name => "moves";

    public Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) => Task.FromResult<IReadOnlyList<Waiting>>([]);

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var moves = await db.CaseMoves.AsNoTracking().Where(move => move.Case == selection.Id).OrderBy(move => move.MovedAt).ToListAsync(ct);
        return moves.Count == 0 ? null : new JsonArray([.. moves.Select(Entry)]);
    }

    private static JsonObject Entry(CaseMove move) => new()
    {
        ["from"] = move.From.Value,
        ["to"] = move.To.Value,
        ["day"] = move.Day.ToString("O", CultureInfo.InvariantCulture),
        ["source"] = move.Source,
        ["at"] = JointRecord.Instant(move.MovedAt),
        ["by"] = move.MovedBy,
    };
}
