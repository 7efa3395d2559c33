using System.Text;
using System.Text.Json.Nodes;

namespace Catalog.Provisioning.Catalogs;

/// <summary>What a plan's schemas of parameters must be: a known draft, short, and whole in themselves. None is ever fetched.</summary>
internal static class CatalogSchemas
{
    private const int Largest = 64 * 1024;

    private static readonly string[] Places = ["service_instance/create", "service_instance/update", "service_binding/create"];

    private static readonly string[] Drafts = ["json-schema.org/draft-04/schema", "json-schema.org/draft-06/schema", "json-schema.org/draft-07/schema"];

    public static Fault? Refusal(JsonObject plan) => plan["schemas"] switch
    {
        null => null,
        JsonObject schemas => Places.Select(place => Refusal(At(schemas, place.Split('/')), ReadCatalog.Cut(ReadCatalog.Text(plan, "id")!), place))
            .FirstOrDefault(fault => fault is not null),
        _ => CatalogFaults.BadSchema(ReadCatalog.Cut(ReadCatalog.Text(plan, "id")!), "schemas"),
    };

    private static JsonNode? At(JsonObject schemas, string[] steps) => ((schemas[steps[0]] as JsonObject)?[steps[1]] as JsonObject)?["parameters"];

    private static Fault? Refusal(JsonNode? parameters, string plan, string place) =>
        parameters is null ? null
        : parameters is not JsonObject schema ? CatalogFaults.BadSchema(plan, place)
        : Encoding.UTF8.GetByteCount(schema.ToJsonString()) > Largest ? CatalogFaults.SchemaTooLong(plan, place)
        : !IsKnown(ReadCatalog.Text(schema, "$schema")) ? CatalogFaults.UnknownDraft(plan, place)
        : RefersOutside(schema) ? CatalogFaults.ForeignRef(plan, place)
        : null;

    private static bool IsKnown(string? draft) =>
        draft is not null && Drafts.Contains(draft.TrimEnd('#').Replace("https://", string.Empty, StringComparison.Ordinal).Replace("http://", string.Empty, StringComparison.Ordinal), StringComparer.Ordinal);

    private static bool RefersOutside(JsonNode? node) => node switch
    {
        JsonObject body => (body["$ref"] is JsonValue target && target.TryGetValue<string>(out var to) && !to.StartsWith('#')) || body.Any(member => RefersOutside(member.Value)),
        JsonArray list => list.Any(RefersOutside),
        _ => false,
    };
}
