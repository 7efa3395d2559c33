using System.Text.Json.Serialization;

namespace LocalCloud.Vendors;

internal sealed record CatalogReply(IReadOnlyList<ServiceReply> Services);

internal sealed record ServiceReply(
    string Id,
    string Name,
    string Description,
    bool Bindable,
    bool InstancesRetrievable,
    bool BindingsRetrievable,
    bool AllowContextUpdates,
    bool PlanUpdateable,
    IReadOnlyList<string> Tags,
    MetadataReply Metadata,
    IReadOnlyList<PlanReply> Plans);

internal sealed record PlanReply(
    string Id, string Name, string Description, bool Free, bool Bindable, bool BindingRotatable, int MaximumPollingDuration,
    MaintenanceReply MaintenanceInfo, PlanMetadataReply Metadata);

internal sealed record MaintenanceReply(string Version, string? Description = null);

/// <summary>
/// <c>planChange</c> is this cloud's own profile: what a change to the plan means, where the vendor states it; <c>municipal</c> is the marketplace's:
/// what the plan takes beyond the Open Service Broker API.
/// </summary>
internal sealed record PlanMetadataReply(
    [property: JsonPropertyName("displayName")] string DisplayName,
    [property: JsonPropertyName("planChange")] PlanChangeReply? PlanChange,
    MunicipalReply? Municipal);

internal sealed record MunicipalReply(bool SignIn);

internal sealed record PlanChangeReply(string Downtime, [property: JsonPropertyName("dataEffect")] string DataEffect);

/// <summary>
/// Service metadata in the spelling of the Open Service Broker profile; <c>provides</c> and <c>consumes</c> are this cloud's own profile for data links.
/// </summary>
internal sealed record MetadataReply(
    [property: JsonPropertyName("displayName")] string DisplayName,
    [property: JsonPropertyName("providerDisplayName")] string ProviderDisplayName,
    IReadOnlyList<LinkReply> Provides,
    IReadOnlyList<LinkReply> Consumes);

internal sealed record LinkReply(string Interface, string Version);
