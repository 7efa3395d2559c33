using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>The optional members of the catalog: whoever states them states them rightly.</summary>
internal static partial class CatalogDetailRules
{
    private const int LargestSchema = 64 * 1024;

    private static readonly string[] TextMembers = ["displayName", "imageUrl", "longDescription", "providerDisplayName", "documentationUrl", "supportUrl"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.catalog.metadata", visit => Rulings.Catalog(visit, "metadata = { displayName: \"…\" }", catalog =>
            Rulings.Services(catalog).Concat(Rulings.AllPlans(catalog)).SelectMany(Metadata))),
        new("osb.catalog.tags", visit => Rulings.Catalog(visit, "tags = [ \"…\" ]", catalog => Rulings.Services(catalog)
            .Where(service => Rulings.Has(service, "tags", out var tags) && (tags is not JsonArray list || !list.All(tag => Rulings.IsKind(tag, JsonValueKind.String))))
            .Select(Rulings.Name))),
        new("osb.catalog.maintenance-version", visit => Rulings.Catalog(visit, "maintenance_info.version = 1.2.3", catalog => Rulings.AllPlans(catalog)
            .Where(plan => Rulings.Has(plan, "maintenance_info", out var info) && !IsVersioned(info)).Select(Rulings.Name))),
        new("osb.catalog.polling-duration", visit => Rulings.Catalog(visit, "maximum_polling_duration = 1, 2, …", catalog => Rulings.AllPlans(catalog)
            .Where(plan => Rulings.Has(plan, "maximum_polling_duration", out var most)
                && !(Rulings.IsKind(most, JsonValueKind.Number) && most.AsValue().TryGetValue<int>(out var seconds) && seconds > 0))
            .Select(Rulings.Name))),
        new("osb.catalog.schemas", visit => Rulings.Catalog(visit, "$schema, ≤ 64 kB, $ref = #…", catalog => Rulings.AllPlans(catalog).SelectMany(Schemas))),
    ];

    private static IEnumerable<string> Metadata(JsonObject part)
    {
        if (!Rulings.Has(part, "metadata", out var found))
        {
            return [];
        }

        return found is not JsonObject metadata ? [$"{Rulings.Name(part)}: metadata"]
            : TextMembers.Where(member => Rulings.Has(metadata, member, out var value) && !Rulings.IsKind(value, JsonValueKind.String))
                .Select(member => $"{Rulings.Name(part)}: metadata.{member}");
    }

    private static bool IsVersioned(JsonNode info) =>
        info is JsonObject body && (body.Count == 0 || (Choice.Text(body, "version") is { } version && SemanticVersion().IsMatch(version)));

    private static IEnumerable<string> Schemas(JsonObject plan)
    {
        if (!Rulings.Has(plan, "schemas", out var found))
        {
            return [];
        }

        if (found is not JsonObject schemas)
        {
            return [$"{Rulings.Name(plan)}: schemas"];
        }

        return
            from place in (string[])["service_instance/create", "service_instance/update", "service_binding/create"]
            let steps = place.Split('/')
            let holder = (schemas[steps[0]] as JsonObject)?[steps[1]] as JsonObject
            where holder?["parameters"] is not null
            where holder["parameters"] is not JsonObject schema || !IsSound(schema)
            select $"{Rulings.Name(plan)}: {place}";
    }

    private static bool IsSound(JsonObject schema) =>
        Choice.Text(schema, "$schema") is { Length: > 0 } && Encoding.UTF8.GetByteCount(schema.ToJsonString()) <= LargestSchema && !RefersOutside(schema);

    private static bool RefersOutside(JsonNode? node) => node switch
    {
        JsonObject body => (Choice.Text(body, "$ref") is { } target && !target.StartsWith('#')) || body.Any(member => RefersOutside(member.Value)),
        JsonArray list => list.Any(RefersOutside),
        _ => false,
    };

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.\-]+)?(\+[0-9A-Za-z.\-]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex SemanticVersion();
}
