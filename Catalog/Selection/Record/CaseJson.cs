using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Municipalities;
using Catalog.Standards;

namespace Catalog.Selection.Record;

/// <summary>The case itself as it stands in the record.</summary>
internal static class CaseJson
{
    public static JsonObject Of(SelectionCase selection, Municipality town, BusinessArea? area) => new()
    {
        ["area"] = area is null ? null : new JsonObject { ["name"] = area.Name, ["nameEn"] = area.NameEn, ["number"] = area.Number },
        ["candidates"] = Array(selection.Candidates, Candidate),
        ["decision"] = selection.Decision is { } made ? Decision(made) : null,
        ["id"] = selection.Id.Value.ToString("D"),
        ["municipality"] = new JsonObject
        {
            ["code"] = town.Code.Value,
            ["name"] = town.Name,
            ["population"] = town.Population,
            ["prefecture"] = town.Prefecture.Name,
        },
        ["needs"] = Array(selection.Needs, Need),
        ["openedAt"] = CanonicalJson.Instant(selection.OpenedAt),
        ["openedBy"] = selection.OpenedBy,
        ["title"] = selection.Title,
    };

    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonObject Need(Need need) => new()
    {
        ["number"] = need.Number,
        ["statedAt"] = CanonicalJson.Instant(need.StatedAt),
        ["statedBy"] = need.StatedBy,
        ["strength"] = Word(need.Strength),
        ["text"] = need.Text,
    };

    private static JsonObject Candidate(Candidate candidate) => new()
    {
        ["addedAt"] = CanonicalJson.Instant(candidate.AddedAt),
        ["addedBy"] = candidate.AddedBy,
        ["exclusion"] = candidate.Exclusion is not { } exclusion ? null : new JsonObject
        {
            ["at"] = CanonicalJson.Instant(exclusion.At),
            ["by"] = exclusion.By,
            ["reason"] = Word(exclusion.Reason),
            ["words"] = exclusion.Words,
        },
        ["offering"] = candidate.Offering,
    };

    private static JsonObject Decision(Decision made) => new()
    {
        ["at"] = CanonicalJson.Instant(made.At),
        ["by"] = made.By,
        ["offering"] = made.Offering,
        ["plan"] = made.Plan,
        ["words"] = made.Words,
    };
}
