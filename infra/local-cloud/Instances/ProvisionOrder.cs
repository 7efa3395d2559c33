using System.Text.Json.Nodes;
using LocalCloud.Broker;
using LocalCloud.Vendors;

namespace LocalCloud.Instances;

/// <summary>The body of "create an instance".</summary>
internal sealed record ProvisionOrder(
    string? ServiceId,
    string? PlanId,
    string? OrganizationGuid,
    string? SpaceGuid,
    JsonObject? Context,
    JsonObject? Parameters,
    MaintenanceOrder? MaintenanceInfo = null)
{
    public BrokerAnswer? Check(Vendor vendor, string release)
    {
        var missing = new[]
        {
            ("service_id", ServiceId), ("plan_id", PlanId), ("organization_guid", OrganizationGuid), ("space_guid", SpaceGuid),
        }.Where(field => string.IsNullOrEmpty(field.Item2)).Select(field => field.Item1).ToArray();
        if (missing.Length > 0)
        {
            return BrokerAnswer.Invalid($"Required and not to be empty: {string.Join(", ", missing)}.");
        }

        if (vendor.Find(ServiceId) is not { } offer)
        {
            return BrokerAnswer.Invalid("The service_id is not in the catalog of this broker.");
        }

        if (!offer.HasPlan(PlanId))
        {
            return BrokerAnswer.Invalid("The plan_id is not a plan of this service.");
        }

        if (MaintenanceInfo?.Misses(release) == true)
        {
            return BrokerAnswer.OtherRelease;
        }

        return OrderContext.Read(Context) is { IsComplete: true }
            ? null
            : BrokerAnswer.Invalid(
                "The context must carry municipality_code (1 to 20 letters, digits or hyphens) and municipality_name (1 to 100 characters).");
    }
}

/// <summary>The version that the platform believes in; empty = it asks for none in particular.</summary>
internal sealed record MaintenanceOrder(string? Version)
{
    public bool Misses(string release) => !string.IsNullOrEmpty(Version) && Version != release;
}
