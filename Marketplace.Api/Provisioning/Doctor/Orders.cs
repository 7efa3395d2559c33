using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>The bodies that the doctor sends: those of the marketplace, for a municipality that does not exist.</summary>
internal static class Orders
{
    public const string Originator = "broker-check";

    /// <summary>There is no prefecture 99; the check digit is right.</summary>
    public const string MunicipalityCode = "992011";

    private const string Nowhere = "broker-check-nothing-of-this-id";
    private const string Organization = "00000000-0000-8000-8000-000000000001";
    private const string Space = "00000000-0000-8000-8000-000000000002";

    /// <summary>An id that says what it is for.</summary>
    public static string NewId() => $"broker-check-{Guid.CreateVersion7():D}";

    /// <summary>An id of a service or plan that no catalog has.</summary>
    public static string UnknownId => Nowhere;

    public static JsonObject Context() => new()
    {
        ["platform"] = PlatformContext.Platform,
        ["organization_guid"] = Organization,
        ["space_guid"] = Space,
        ["instance_name"] = "broker-check",
        ["municipality_code"] = MunicipalityCode,
        ["municipality_name"] = "Broker Check",
        ["environment"] = "check",
    };

    public static JsonObject BareContext() => new() { ["platform"] = PlatformContext.Platform };

    public static JsonObject Provision(string service, string plan, JsonObject? context = null, JsonObject? parameters = null) => new()
    {
        ["service_id"] = service,
        ["plan_id"] = plan,
        ["organization_guid"] = Organization,
        ["space_guid"] = Space,
        ["context"] = context ?? Context(),
        ["parameters"] = parameters ?? [],
    };

    public static JsonObject Bind(string service, string plan, string purpose = "access") => new()
    {
        ["service_id"] = service,
        ["plan_id"] = plan,
        ["bind_resource"] = new JsonObject { ["app_guid"] = Organization },
        ["context"] = Context(),
        ["parameters"] = new JsonObject { ["purpose"] = purpose },
    };

    public static JsonObject Without(this JsonObject body, string member)
    {
        body.Remove(member);
        return body;
    }

    public static JsonObject With(this JsonObject body, string member, JsonNode value)
    {
        body[member] = value;
        return body;
    }

    public static Question Put(MadeThing thing, JsonObject body, bool incomplete = true) =>
        new(HttpMethod.Put, thing.Path) { Query = Flag(incomplete), Body = body.ToJsonString(BrokerJson.Options) };

    public static Question Patch(MadeThing thing, JsonObject body) =>
        new(HttpMethod.Patch, thing.Path) { Query = Flag(incomplete: true), Body = body.ToJsonString(BrokerJson.Options) };

    public static Question Delete(MadeThing thing, bool incomplete = true, bool hinted = true) =>
        new(HttpMethod.Delete, thing.Path) { Query = [.. hinted ? thing.Hints : [], .. Flag(incomplete)] };

    public static Question Get(MadeThing thing) => new(HttpMethod.Get, thing.Path) { Query = thing.Hints };

    private static IReadOnlyList<KeyValuePair<string, string?>> Flag(bool incomplete) => incomplete ? [new("accepts_incomplete", "true")] : [];
}
