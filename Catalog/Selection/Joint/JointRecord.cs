using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Selection.Joint;

/// <summary>What the decision record keeps of one invitation: all of it, with the town's name.</summary>
internal static class JointRecord
{
    public static JsonObject Of(JointTown town, TownName name) => new()
    {
        ["municipality"] = town.Municipality.Value,
        ["name"] = name.Name,
        ["nameEn"] = name.NameEn,
        ["population"] = name.Population,
        ["until"] = town.Until.ToString("O", CultureInfo.InvariantCulture),
        ["invited"] = Act(town.InvitedAt, town.InvitedBy, town.Words),
        ["joined"] = Act(town.JoinedAt, town.JoinedBy),
        ["end"] = Word(town.End),
        ["ended"] = Act(town.EndedAt, town.EndedBy, town.EndedBecause),
        ["view"] = Word(town.View),
        ["viewStated"] = Act(town.ViewStatedAt, town.ViewStatedBy, town.ViewWords),
    };

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject? Act(DateTimeOffset? at, string? by, string? words = null) =>
        at is { } when ? new JsonObject { ["at"] = Instant(when), ["by"] = by, ["words"] = words } : null;

    private static string? Word<T>(T? word)
        where T : struct, Enum => word is { } said ? JsonNamingPolicy.CamelCase.ConvertName(said.ToString()) : null;
}
