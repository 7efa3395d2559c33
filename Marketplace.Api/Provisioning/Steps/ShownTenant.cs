using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>What a broker's view of a tenant says of an update.</summary>
internal enum Shown
{
    /// <summary>All that was asked for is there.</summary>
    Made,
    /// <summary>Something of it is there as it was before.</summary>
    NotMade,
    /// <summary>Something of it is not shown, which proves nothing.</summary>
    Unseen,
}

/// <summary>Reads from a tenant, as the broker shows it, whether an update was made.</summary>
internal static class ShownTenant
{
    public static Shown Of(InstanceReply shown, Tenant tenant, TenantUpdate update)
    {
        Shown[] parts = [PlanOf(shown, update), ParametersOf(shown.Parameters as JsonObject, update), VersionOf(shown.MaintenanceInfo as JsonObject, tenant, update)];
        return parts.Contains(Shown.NotMade) ? Shown.NotMade : parts.Contains(Shown.Unseen) ? Shown.Unseen : Shown.Made;
    }

    private static Shown PlanOf(InstanceReply shown, TenantUpdate update) =>
        update.Plan is null ? Shown.Made : shown.PlanId is null ? Shown.Unseen : Is(shown.PlanId == update.Plan);

    private static Shown ParametersOf(JsonObject? shown, TenantUpdate update)
    {
        if (update.Parameters is null || shown is null)
        {
            return update.Parameters is null ? Shown.Made : Shown.Unseen;
        }

        var stated = JsonNode.Parse(update.Parameters)!.AsObject();
        var seen = stated.Where(one => shown.ContainsKey(one.Key)).ToList();
        return seen.Exists(one => !JsonNode.DeepEquals(shown[one.Key], one.Value)) ? Shown.NotMade : seen.Count < stated.Count ? Shown.Unseen : Shown.Made;
    }

    /// <summary>A new plan brings its version with it; an upgrade is nothing but its version.</summary>
    private static Shown VersionOf(JsonObject? shown, Tenant tenant, TenantUpdate update) =>
        update.Plan is not null || update.MaintenanceVersion is null || update.MaintenanceVersion == tenant.MaintenanceVersion ? Shown.Made
        : shown?["version"] is JsonValue value && value.TryGetValue<string>(out var version) ? Is(version == update.MaintenanceVersion)
        : Shown.Unseen;

    private static Shown Is(bool made) => made ? Shown.Made : Shown.NotMade;
}
