using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Carrying;

/// <summary>Who carries the case, as a part of it: a hand-over that is not taken waits for the colleague, a case from another town for its new town; the record keeps all of them.</summary>
internal sealed class CarrierPart : ICasePart
{
    public string Name => "carrier";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var carried = await CarriedBy.OfAsync(db, selection, ct);
        return carried.Pending is { } pending ? [new Waiting("carrier.take", WaitingOn.Town, pending.ToName)]
            : carried.Arrived is not null && selection.Locking is null ? [new Waiting("carrier.take", WaitingOn.Town, carried.Name, Place: "hand-over")]
            : [];
    }

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var carried = await CarriedBy.OfAsync(db, selection, ct);
        return carried.All.Count == 0 ? null : WrittenJson.Node(new
        {
            carried.Name,
            HandOvers = carried.All.Select(each => new { each.Number, Municipality = each.Municipality.Value, To = each.ToName, each.Words, each.At, each.By, each.TakenAt }),
        });
    }
}
