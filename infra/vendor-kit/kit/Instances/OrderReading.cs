using System.Text.Json.Nodes;
using VendorKit.Catalogs;
using VendorKit.Edge;

namespace VendorKit.Instances;

/// <summary>Reads the body of "create an instance"; members that it does not know are ignored.</summary>
internal static class OrderReading
{
    private static readonly string[] Required = ["service_id", "plan_id", "organization_guid", "space_guid"];

    public static BrokerAnswer? Refusal(JsonObject body, OfferList offers)
    {
        if (Required.Where(member => string.IsNullOrEmpty(Text.Of(body, member))).ToArray() is { Length: > 0 } missing)
        {
            return BrokerAnswer.Invalid($"Required and not to be empty: {string.Join(", ", missing)}.");
        }

        if (offers.Find(Text.Of(body, "service_id")) is not { } offer)
        {
            return BrokerAnswer.Invalid("The service_id is not in the catalog of this broker.");
        }

        if (offer.Find(Text.Of(body, "plan_id")) is not { } plan)
        {
            return BrokerAnswer.Invalid("The plan_id is no plan of this service.");
        }

        return WrongObjects(body) ?? WrongVersion(body, plan)
            ?? (ParameterCheck.Of(offer, KitJson.Copy(body["parameters"] as JsonObject), isWhole: true) is { } wrong ? BrokerAnswer.Invalid(wrong) : null);
    }

    public static InstanceRecord Instance(string id, JsonObject body) => new()
    {
        Id = id,
        Offer = Text.Of(body, "service_id")!,
        Plan = Text.Of(body, "plan_id")!,
        Organization = Text.Of(body, "organization_guid")!,
        Space = Text.Of(body, "space_guid")!,
        Context = KitJson.Copy(body["context"] as JsonObject),
        Parameters = KitJson.Copy(body["parameters"] as JsonObject),
        MaintenanceVersion = Version(body),
        Work = Work.New(WorkKind.Create),
    };

    /// <summary>The version that the order names; <c>null</c> = none.</summary>
    public static string? Version(JsonObject body) => Text.Of(body["maintenance_info"] as JsonObject, "version") is { Length: > 0 } version ? version : null;

    /// <summary><c>null</c> counts as absent.</summary>
    public static BrokerAnswer? WrongObjects(JsonObject body) =>
        ((string[])["context", "parameters", "maintenance_info"]).FirstOrDefault(member => body[member] is not (null or JsonObject)) is { } odd
            ? BrokerAnswer.Invalid($"The member {odd} must be a JSON object.")
            : null;

    /// <summary>An empty <c>maintenance_info</c> asks for nothing.</summary>
    public static BrokerAnswer? WrongVersion(JsonObject body, Plan plan) =>
        Version(body) is { } version && version != plan.MaintenanceVersion
            ? BrokerAnswer.WrongVersion
            : null;
}
