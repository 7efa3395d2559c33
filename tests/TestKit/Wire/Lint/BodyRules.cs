using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Wire.Lint;

/// <summary>What a body must hold.</summary>
internal static class BodyRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        LintRule.Each("create-body", one => one.Call.Act == OsbAct.Create, one =>
            Missing(one, "service_id", "plan_id", "organization_guid", "space_guid") ?? NoPlatform(one)),
        LintRule.Each("bind-body", one => one.Call.Act == OsbAct.Bind, one =>
            Missing(one, "service_id", "plan_id") ?? NoPlatform(one)
            ?? (IsText(one.Request.Json!["bind_resource"]?["app_guid"]) ? null : "no bind_resource.app_guid")),
        LintRule.Each("update-body", one => one.Call.Act == OsbAct.Update, one => Missing(one, "service_id") ?? NoPlatform(one)),
        LintRule.Each("no-body", one => !one.Call.IsOrder && one.Call.Act != OsbAct.Update, one => one.Request.Body.Length == 0 ? null : "a body where none belongs"),
    ];

    private static string? Missing(Exchange one, params string[] members) => one.Request.Json is not { } body ? "the body is no JSON object"
        : Array.Find(members, member => !IsText(body[member])) is { } missing ? $"no {missing}"
        : null;

    private static string? NoPlatform(Exchange one) => IsText(one.Request.Json?["context"] is JsonObject context ? context["platform"] : null) ? null : "no context.platform";

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && (string?)node is { Length: > 0 };
}
