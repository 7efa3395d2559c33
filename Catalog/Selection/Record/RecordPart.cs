using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Record;

/// <summary>The record as a part of the case: after the decision it waits to be made final. It keeps nothing of itself.</summary>
internal sealed class RecordPart : ICasePart
{
    public string Name => "record";

    public Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return Task.FromResult<IReadOnlyList<Waiting>>(
            selection.IsDecided && selection.Locking is null ? [new Waiting("record.lock", WaitingOn.Town, Place: "record")] : []);
    }

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) => Task.FromResult<JsonNode?>(null);
}
