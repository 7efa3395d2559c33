using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Joint;

/// <summary>The towns' part of a case: nobody who was invited is passed over, nobody who joined is left unheard.</summary>
internal sealed class JointPart : ICasePart
{
    /// <summary>Page on which it is done.</summary>
    private const string Place = "towns";

    public string Name => "joint";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var (towns, names) = await ReadAsync(db, selection, ct);
        return
        [
            .. towns.Where(town => Pending(selection, town, db.Today)).OrderBy(town => town.Until).Select(town => new Waiting(
                town.JoinedAt is null ? "joint.answer" : "joint.view", WaitingOn.Town, names[town.Municipality].Name, Tokyo.StartOf(town.Until.AddDays(1)), Place)),
        ];
    }

    public async Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct)
    {
        var (towns, names) = await ReadAsync(db, selection, ct);
        var pending = string.Join(", ", towns
            .Where(town => moment == CaseMoment.Deciding ? town.IsInvited(db.Today) : town.HasJoined(db.Today) && town.View is null)
            .Select(town => names[town.Municipality].Name));
        return pending.Length == 0 ? null : moment == CaseMoment.Deciding ? JointFaults.AnswersMissing(pending) : JointFaults.ViewsMissing(pending);
    }

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var (towns, names) = await ReadAsync(db, selection, ct);
        return towns.Count == 0 ? null : new JsonArray([.. towns.Select(town => JointRecord.Of(town, names[town.Municipality]))]);
    }

    private static bool Pending(SelectionCase selection, JointTown town, DateOnly today) => selection switch
    {
        { Locking: not null } => false,
        { IsDecided: true } => town.HasJoined(today) && town.View is null,
        _ => town.IsInvited(today),
    };

    private static async Task<(List<JointTown> Towns, Dictionary<Municipalities.MunicipalityCode, TownName> Names)> ReadAsync(
        MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var towns = await ReadTowns.InvitedAsync(db, selection, ct);
        return (towns, towns.Count == 0 ? [] : await TownNames.OfAsync(db, towns.Select(town => town.Municipality), ct));
    }
}
