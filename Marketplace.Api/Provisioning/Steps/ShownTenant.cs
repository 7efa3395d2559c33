using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Reads from a tenant, as the broker shows it, whether an update was made.</summary>
internal static class ShownTenant
{
    /// <summary>Everything that was asked for has to be seen: what is not shown proves nothing.</summary>
    public static bool Has(InstanceReply shown, Tenant tenant, TenantUpdate update) =>
        (update.Plan is null || shown.PlanId == update.Plan)
        && (update.Parameters is null || HasParameters(shown.Parameters as JsonObject, JsonNode.Parse(update.Parameters)!.AsObject()))
        && HasVersion(shown.MaintenanceInfo as JsonObject, tenant, update);

    private static bool HasParameters(JsonObject? shown, JsonObject stated) =>
        shown is not null && stated.All(one => shown.TryGetPropertyValue(one.Key, out var value) && JsonNode.DeepEquals(value, one.Value));

    /// <summary>A new plan brings its version with it; an upgrade is nothing but its version.</summary>
    private static bool HasVersion(JsonObject? shown, Tenant tenant, TenantUpdate update) =>
        update.Plan is not null || update.MaintenanceVersion is null || update.MaintenanceVersion == tenant.MaintenanceVersion
        || (shown?["version"] is JsonValue value && value.TryGetValue<string>(out var version) && version == update.MaintenanceVersion);
}
