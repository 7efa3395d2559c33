using System.Text.Json.Nodes;
using LocalCloud.Broker;
using LocalCloud.SignIn;
using LocalCloud.Vendors;

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

        if (WiringFor(instance.Offer) is { IsComplete: false })
        {
            return BrokerAnswer.Invalid("Of a sign-in, parameters.issuer (https, or http on this machine) and parameters.client_id are both required.");
        }

        return Context is null || Fits(instance) ? null : BrokerAnswer.Invalid(
            "The context must keep the instance's municipality_code and, if given, carry a municipality_name of 1 to 100 characters.");
    }

    /// <summary>Null when the order says nothing of a sign-in.</summary>
    public Wiring? WiringFor(Offer offer) =>
        offer.TakesSignIn && Parameters is not null && Wiring.Members.Any(Parameters.ContainsKey) ? Wiring.Read(Parameters) : null;

    /// <summary>What else there is; null when the parameters are to stay.</summary>
    public JsonObject? ParametersFor(Offer offer)
    {
        if (WiringFor(offer) is null)
        {
            return Parameters;
        }

        var rest = Parameters!.DeepClone().AsObject();
        Array.ForEach(Wiring.Members, member => rest.Remove(member));
        return rest.Count == 0 ? null : rest;
    }

    private bool Fits(Instance instance) =>
        OrderContext.Read(Context) is { } context
        && (context.MunicipalityCode is null || context.MunicipalityCode == instance.MunicipalityCode)
        && (context.MunicipalityName is null || context.HasName);
}
