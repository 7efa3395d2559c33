using System.Text.Json.Nodes;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Body of "create an instance" (Open Service Broker API 2.17, Provisioning).</summary>
internal sealed record ProvisionRequest(
    string ServiceId, string PlanId, string OrganizationGuid, string SpaceGuid, JsonObject Context, JsonObject? Parameters);

/// <summary>Body of "create a binding".</summary>
internal sealed record BindRequest(string ServiceId, string PlanId, BindResource BindResource, JsonObject Context, JsonObject Parameters);

internal sealed record BindResource(string AppGuid);

internal sealed record ProvisionReply(string? DashboardUrl = null, string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record BindReply(JsonObject? Credentials = null, string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record DeleteReply(string? Operation = null) : IBrokerReply
{
    public bool IsSound => BrokerJson.IsSoundOperation(Operation);
}

internal sealed record InstanceReply(string? ServiceId = null, string? PlanId = null, string? DashboardUrl = null) : IBrokerReply
{
    public bool IsSound => true;
}

internal sealed record CatalogReply(IReadOnlyList<CatalogService> Services) : IBrokerReply
{
    public bool IsSound => Services is not null;

    public CatalogService? Find(string service) => Services.FirstOrDefault(one => one.Id == service);
}

internal sealed record CatalogService(string Id, string? Name = null, bool? InstancesRetrievable = null, bool? BindingsRetrievable = null);

/// <summary>Body of <c>last_operation</c>.</summary>
internal sealed record ProgressReply(string State, string? Description = null) : IBrokerReply
{
    public bool IsSound => State is "in progress" or "succeeded" or "failed";
}

/// <summary>Body of a refusal.</summary>
internal sealed record RefusalReply(string? Error = null, string? Description = null) : IBrokerReply
{
    public bool IsSound => true;
}

/// <summary>A reply that can be told from a malformed one.</summary>
internal interface IBrokerReply
{
    bool IsSound { get; }
}
