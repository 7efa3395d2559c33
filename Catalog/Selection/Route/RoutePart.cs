using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Route;

/// <summary>The route as a part of a case: it is asked for once there are candidates, and must be there when the record is locked.</summary>
internal sealed class RoutePart : ICasePart
{
    public string Name => "route";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        selection.Locking is null && selection.Candidates.Count > 0 && await RouteDesk.NewestAsync(db, selection.Id, ct) is null
            ? [new Waiting("route.choose", WaitingOn.Town, Place: "route")]
            : [];

    public async Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) =>
        moment == CaseMoment.Locking && await RouteDesk.NewestAsync(db, selection.Id, ct) is null ? RouteFaults.NotChosen : null;

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        await RouteDesk.NewestAsync(db, selection.Id, ct) is { } choice
            ? new JsonObject
            {
                ["chosenAt"] = WrittenJson.Node(choice.ChosenAt),
                ["chosenBy"] = choice.ChosenBy,
                ["question"] = JsonNode.Parse(choice.Question),
                ["route"] = JsonNode.Parse(choice.Route),
            }
            : null;
}
