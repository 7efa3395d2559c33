using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Carrying;

/// <summary>Who carries the case, as a part of it: a hand-over that is not taken waits for the colleague; the record keeps all of them.</summary>
internal sealed class CarrierPart : ICasePart
{
    public string Name => "carrier";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        await Carrier.AllAsync(db, selection.Id, ct) is [.., { TakenAt: null } pending] ? [new Waiting("carrier.take", WaitingOn.Town, pending.ToName)] : [];

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var all = await Carrier.AllAsync(db, selection.Id, ct);
        return all.Count == 0 ? null : WrittenJson.Node(new
        {
            Name = await Carrier.NameAsync(db, selection, ct),
            HandOvers = all.Select(each => new { each.Number, To = each.ToName, each.Words, each.At, each.By, each.TakenAt }),
        });
    }
}
