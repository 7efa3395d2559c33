using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>What the catalog must be (Catalog Management).</summary>
internal static partial class CatalogRules
{
    private static readonly string[] ServiceFlags =
        ["bindable", "plan_updateable", "instances_retrievable", "bindings_retrievable", "allow_context_updates"];

    private static readonly string[] PlanFlags = ["free", "bindable", "plan_updateable", "binding_rotatable"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.catalog.status-200", visit => Rulings.Status(visit[Ask.Catalog], 200)),
        new("osb.catalog.services", visit => Rulings.Catalog(visit, "services = [ { … }, … ]", Services)),
        new("osb.catalog.service-members", visit => Rulings.Catalog(visit, "id, name, description, bindable", catalog =>
            Rulings.Services(catalog).SelectMany(service => Missing(service)
                .Concat(service["bindable"] is null ? [$"{Rulings.Name(service)}: bindable"] : [])))),
        new("osb.catalog.plans", visit => Rulings.Catalog(visit, "plans = [ { … }, … ]", catalog =>
            Rulings.Services(catalog).Where(service => service["plans"] is not JsonArray { Count: > 0 } plans || !plans.All(plan => plan is JsonObject)).Select(Rulings.Name))),
        new("osb.catalog.plan-members", visit => Rulings.Catalog(visit, "id, name, description", catalog => Rulings.AllPlans(catalog).SelectMany(Missing))),
        new("osb.catalog.unique-ids", visit => Rulings.Catalog(visit, "≠", catalog =>
            Twice(Rulings.Services(catalog).Concat(Rulings.AllPlans(catalog)).Select(part => Choice.Text(part, "id"))))),
        new("osb.catalog.unique-names", visit => Rulings.Catalog(visit, "≠", catalog => Twice(Rulings.Services(catalog).Select(service => Choice.Text(service, "name")))
            .Concat(Rulings.Services(catalog).SelectMany(service => Twice(Rulings.Plans(service).Select(plan => Choice.Text(plan, "name"))))))),
        new("osb.catalog.cli-names", visit => Rulings.Catalog(visit, "A-Z a-z 0-9 . -", catalog =>
            Rulings.Services(catalog).Concat(Rulings.AllPlans(catalog)).Select(part => Choice.Text(part, "name"))
                .OfType<string>().Where(name => name.Length > 0 && !CliName().IsMatch(name)))),
        new("osb.catalog.flags", visit => Rulings.Catalog(visit, "true, false", catalog =>
            Rulings.Services(catalog).SelectMany(service => NoFlags(service, ServiceFlags)).Concat(Rulings.AllPlans(catalog).SelectMany(plan => NoFlags(plan, PlanFlags))))),
        .. CatalogDetailRules.All,
    ];

    private static IEnumerable<string> Services(JsonObject catalog) =>
        catalog["services"] is JsonArray { Count: > 0 } services && services.All(service => service is JsonObject) ? []
        : [$"services = {catalog["services"]?.GetValueKind().ToString() ?? "–"}"];

    private static IEnumerable<string> Missing(JsonObject part) =>
        ((string[])["id", "name", "description"]).Where(member => string.IsNullOrWhiteSpace(Choice.Text(part, member))).Select(member => $"{Rulings.Name(part)}: {member}");

    private static IEnumerable<string> Twice(IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrEmpty(text)).GroupBy(text => text!, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> NoFlags(JsonObject part, string[] flags) => flags
        .Where(flag => Rulings.Has(part, flag, out var value) && !Rulings.IsKind(value, JsonValueKind.True, JsonValueKind.False))
        .Select(flag => $"{Rulings.Name(part)}: {flag} = {part[flag]!.ToJsonString()}");

    [GeneratedRegex(@"^[A-Za-z0-9.\-_]+\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex CliName();
}
