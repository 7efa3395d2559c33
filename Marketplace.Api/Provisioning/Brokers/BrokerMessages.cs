using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Body of "create an instance" (Open Service Broker API 2.17, Provisioning).</summary>
internal sealed record ProvisionRequest(
    string ServiceId, string PlanId, string OrganizationGuid, string SpaceGuid, JsonObject Context, JsonObject? Parameters)
{
    /// <summary>The state of the plan that was ordered; <c>null</c> = the catalog names none.</summary>
    public MaintenanceInfo? MaintenanceInfo { get; init; }
}

/// <summary>Body of "create a binding".</summary>
internal sealed record BindRequest(string ServiceId, string PlanId, BindResource BindResource, JsonObject Context, JsonObject Parameters)
{
    /// <summary>The binding whose place it takes, where the plan is <c>binding_rotatable</c>.</summary>
    public string? PredecessorBindingId { get; init; }
}

internal sealed record BindResource(string AppGuid);

/// <summary>Body of "update an instance": only what is to change; what the user did not state is not resent.</summary>
internal sealed record UpdateRequest(string ServiceId, JsonObject Context)
{
    public string? PlanId { get; init; }

    public JsonObject? Parameters { get; init; }

    public PreviousValues? PreviousValues { get; init; }

    public MaintenanceInfo? MaintenanceInfo { get; init; }
}

/// <summary>What the platform believes the instance to be before the update.</summary>
internal sealed record PreviousValues(string? PlanId = null, MaintenanceInfo? MaintenanceInfo = null);

/// <summary>State of the vendor's software behind a plan.</summary>
/// <param name="Version">Semantic version.</param>
/// <param name="Description">What an upgrade brings; only ever read.</param>
internal sealed record MaintenanceInfo(string? Version = null, string? Description = null);

internal sealed record ProvisionReply(string? DashboardUrl = null, string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record BindReply(JsonObject? Credentials = null, string? Operation = null, JsonNode? Metadata = null) : IBrokerReply
{
    /// <summary>Before then the vendor wants it replaced; <c>null</c> = not told, or not readable.</summary>
    public DateTimeOffset? RenewBefore => Time("renew_before");

    public DateTimeOffset? ExpiresAt => Time("expires_at");

    public bool IsSound => BrokerJson.IsSoundOperation(Operation);

    private DateTimeOffset? Time(string member) =>
        (Metadata as JsonObject)?[member] is JsonValue value && value.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}

internal sealed record UpdateReply(string? DashboardUrl = null, string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record DeleteReply(string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record InstanceReply(string? ServiceId = null, string? PlanId = null, string? DashboardUrl = null) : IBrokerReply
{
    /// <summary>An object if the broker shows them.</summary>
    public JsonNode? Parameters { get; init; }

    /// <summary>An object with a <c>version</c> if the broker shows it.</summary>
    public JsonNode? MaintenanceInfo { get; init; }

    public bool IsSound => true;
}

internal sealed record CatalogReply(IReadOnlyList<CatalogService> Services) : IBrokerReply
{
    public bool IsSound => Services is not null;

    public CatalogService? Find(string service) => Services.FirstOrDefault(one => one.Id == service);
}

internal sealed record CatalogService(string Id, string? Name = null, bool? InstancesRetrievable = null, bool? BindingsRetrievable = null)
{
    public bool? AllowContextUpdates { get; init; }
}

/// <summary>Body of <c>last_operation</c>.</summary>
internal sealed record ProgressReply(string State, string? Description = null, bool? InstanceUsable = null, bool? UpdateRepeatable = null) : IBrokerReply
{
    public bool IsSound => State is "in progress" or "succeeded" or "failed";
}

/// <summary>Body of a refusal.</summary>
/// <param name="Error">One of the specification's codes, or the vendor's own.</param>
/// <param name="InstanceUsable"><c>false</c> = after a failed update or deletion nothing new is to be bound.</param>
/// <param name="UpdateRepeatable"><c>false</c> = the same update must not be sent again.</param>
internal sealed record RefusalReply(
    string? Error = null, string? Description = null, bool? InstanceUsable = null, bool? UpdateRepeatable = null) : IBrokerReply
{
    public bool IsSound => true;
}

/// <summary>A reply that can be told from a malformed one.</summary>
internal interface IBrokerReply
{
    bool IsSound { get; }
}
