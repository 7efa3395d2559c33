using System.Text.Json.Nodes;
using LocalCloud.Broker;

namespace LocalCloud.Instances;

/// <summary>The body of "update an instance": a new plan, new parameters, another version, or a new context alone.</summary>
internal sealed record ChangeOrder(string? ServiceId, string? PlanId, JsonObject? Context, JsonObject? Parameters, MaintenanceOrder? MaintenanceInfo = null)
{
    public BrokerAnswer? Check(Instance instance, string release)
    {
        if (ServiceId != instance.ServiceId)
        {
            return BrokerAnswer.Invalid("The service_id is required and must be the one the instance was created with.");
        }

        if (PlanId is not null && !instance.Offer.HasPlan(PlanId))
        {
            return BrokerAnswer.Invalid("The plan_id is not a plan of this service.");
        }

        if (MaintenanceInfo?.Misses(release) == true)
        {
            return BrokerAnswer.OtherRelease;
        }

        return Context is null || Fits(instance) ? null : BrokerAnswer.Invalid(
            "The context must keep the instance's municipality_code and, if given, carry a municipality_name of 1 to 100 characters.");
    }

    private bool Fits(Instance instance) =>
        OrderContext.Read(Context) is { } context
        && (context.MunicipalityCode is null || context.MunicipalityCode == instance.MunicipalityCode)
        && (context.MunicipalityName is null || context.HasName);
}
