using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Doctor;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>The bodies of a run: those of the marketplace, for a sandbox of a municipality that does not exist.</summary>
internal static class SandboxOrders
{
    /// <summary>The word by which a broker knows a tenant that is never billed and never a town's.</summary>
    public const string Environment = "sandbox";

    public static string NewId() => $"{Environment}-{Guid.CreateVersion7():D}";

    /// <param name="records">Whether the vendor is to put synthetic records into the tenant.</param>
    public static JsonObject Context(bool records) => Orders.Context()
        .With("instance_name", Environment)
        .With("municipality_name", "Sandbox")
        .With("environment", Environment)
        .With("sandbox", new JsonObject { ["records"] = records });

    public static JsonObject Provision(MadeThing thing, bool records) => Orders.Provision(thing.Service, thing.Plan, Context(records));

    public static JsonObject State(MadeThing thing, string state) => new()
    {
        ["service_id"] = thing.Service,
        ["context"] = Context(records: true).With("subscription", new JsonObject { ["state"] = state, ["reason"] = Environment }),
    };

    /// <param name="maintenance">The version that the plan states; <c>null</c> = none.</param>
    public static JsonObject Change(MadeThing thing, string plan, string? maintenance)
    {
        var body = new JsonObject
        {
            ["service_id"] = thing.Service,
            ["plan_id"] = plan,
            ["context"] = Context(records: true),
            ["previous_values"] = new JsonObject { ["plan_id"] = thing.Plan },
        };
        return maintenance is null ? body : body.With("maintenance_info", new JsonObject { ["version"] = maintenance });
    }

    public static JsonObject Bind(MadeThing thing, string purpose, JsonObject? also = null)
    {
        var parameters = also ?? [];
        return Orders.Bind(thing.Service, thing.Plan).With("context", Context(records: true)).With("parameters", parameters.With("purpose", purpose));
    }

    /// <summary>Where an import, or the reading end of a link, finds what it takes in.</summary>
    public static JsonObject Source(ReadableAccess access) => new()
    {
        ["uri"] = access.Uri.AbsoluteUri,
        ["client_id"] = access.ClientId,
        ["client_secret"] = access.ClientSecret,
    };
}
