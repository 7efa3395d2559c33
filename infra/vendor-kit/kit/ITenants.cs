using System.Text.Json.Nodes;

namespace VendorKit;

/// <summary>All that a vendor writes; the kit does the rest of the Open Service Broker API 2.17.</summary>
/// <remarks>
/// Every method may be called again for the same tenant – after a restart, or when an answer was lost on the way – and must
/// then find what the first call made. An exception means "it went wrong": the marketplace is told so, without its text.
/// </remarks>
public interface ITenants
{
    /// <summary>Makes the tenant of one municipality (利用環境の作成).</summary>
    Task<TenantAnswer> CreateAsync(Tenant tenant, CancellationToken ct);

    /// <summary>Changes plan, parameters or context; suspension and renewal come this way.</summary>
    Task<TenantAnswer> ChangeAsync(Tenant tenant, Change change, CancellationToken ct);

    /// <summary>Makes credentials for a purpose; they are kept by the kit and given out again when asked.</summary>
    Task<AccessAnswer> BindAsync(Tenant tenant, Access access, CancellationToken ct);

    /// <summary>Makes the credentials of an access worthless.</summary>
    Task UnbindAsync(Tenant tenant, Access access, CancellationToken ct);

    /// <summary>Removes the tenant and all that is in it; every access was unbound before.</summary>
    Task DeleteAsync(Tenant tenant, CancellationToken ct);
}

/// <summary>A tenant as the marketplace ordered it.</summary>
/// <param name="Id">Chosen by the marketplace; never used for another tenant.</param>
/// <param name="Offer">Id of the offer in the catalog.</param>
/// <param name="Plan">Id of its plan.</param>
/// <param name="Context">Whose it is: <c>municipality_code</c>, <c>municipality_name</c>, <c>environment</c> and more.</param>
/// <param name="Parameters">What the municipality chose; checked against <see cref="Offer.Parameters"/>.</param>
/// <param name="Address">Where it is used; <c>null</c> while it is being made.</param>
public sealed record Tenant(string Id, string Offer, string Plan, JsonObject Context, JsonObject Parameters, Uri? Address)
{
    /// <summary>Six digits (全国地方公共団体コード); <c>null</c> when another platform ordered.</summary>
    public string? MunicipalityCode => Text.Of(Context, "municipality_code");

    /// <inheritdoc cref="MunicipalityCode"/>
    public string? MunicipalityName => Text.Of(Context, "municipality_name");
}

/// <summary>What is to be so after a change, whole: also what stays as it is.</summary>
public sealed record Change(string Plan, JsonObject Context, JsonObject Parameters)
{
    /// <summary>The version that the municipality has taken (<c>maintenance_info.version</c>); <c>null</c> = it stays.</summary>
    public string? MaintenanceVersion { get; init; }

    /// <summary>Whether the marketplace has stopped the use (<c>context.subscription.state</c>).</summary>
    public bool IsSuspended => Text.Of(Context["subscription"] as JsonObject, "state") == "suspended";
}

/// <summary>One access to a tenant.</summary>
/// <param name="Id">Chosen by the marketplace.</param>
/// <param name="Parameters">With a <c>purpose</c>: access, link-provider, link-consumer, export and so on.</param>
public sealed record Access(string Id, JsonObject Parameters)
{
    /// <summary>What it is for; <c>null</c> when the order does not say.</summary>
    public string? Purpose => Text.Of(Parameters, "purpose");
}
