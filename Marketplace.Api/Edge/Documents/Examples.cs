using System.Text.Json.Nodes;
using Marketplace.Api.Selection;
using Marketplace.Api.Subscriptions;
using Marketplace.Api.Subscriptions.Life;

namespace Marketplace.Api.Edge.Documents;

/// <summary>Orders and refusals as they look on the wire; the vendors in them are invented.</summary>
internal static class Examples
{
    private static readonly Dictionary<Type, string> ByType = new()
    {
        [typeof(OpenSelectionRequest)] = """{ "municipality": "215066", "title": "Health management 2027", "area": 17 }""",
        [typeof(DecisionRequest)] = """{ "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "words": "Lowest five-year cost of those that meet every must." }""",
        [typeof(SubscriptionRequest)] = """
            {
              "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "municipality": "215066",
              "links": [{ "offering": "aozora-sesshu", "plan": "aozora-sesshu-standard", "purpose": "Checkup and vaccination history side by side", "legalBasis": "Immunization Act" }]
            }
            """,
        [typeof(ChangeRequest)] = """{ "plan": "aozora-kenko-plus", "expectedYearly": 2760000 }""",
        [typeof(ProblemDocument)] = """
            {
              "type": "urn:marketplace:problem:offerings.unknown", "title": "Not found", "status": 404,
              "detail": "There is no offering \u201Caozora-kenk\u201D.", "code": "offerings.unknown", "instance": "/api/v1/offerings/aozora-kenk",
              "traceId": "0af7651916cd43dd8448eb211c80319c"
            }
            """,
    };

    public static JsonNode? Of(Type type) => ByType.TryGetValue(type, out var example) ? JsonNode.Parse(example) : null;
}
