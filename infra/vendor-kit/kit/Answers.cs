using System.Text.Json.Nodes;

namespace VendorKit;

/// <summary>What became of an order for a tenant.</summary>
public sealed record TenantAnswer
{
    private TenantAnswer(Uri? address, string? refusal) => (Address, Refusal) = (address, refusal);

    /// <summary>Where the tenant is used; <c>null</c> = unchanged, or it has no address.</summary>
    public Uri? Address { get; }

    /// <summary>Why not; <c>null</c> = it was done.</summary>
    public string? Refusal { get; }

    public static TenantAnswer Ready(Uri? address = null) => new(address, null);

    /// <param name="why">Shown to the municipality: never a secret, never a stack trace.</param>
    public static TenantAnswer Refused(string why) => new(null, why);
}

/// <summary>What became of an order for an access.</summary>
public sealed record AccessAnswer
{
    private AccessAnswer(JsonObject? credentials, string? refusal) => (Credentials, Refusal) = (credentials, refusal);

    /// <summary><c>null</c> = refused.</summary>
    public JsonObject? Credentials { get; }

    /// <summary>Why not; <c>null</c> = it was done.</summary>
    public string? Refusal { get; }

    /// <summary>Before then the marketplace replaces it by a new one (UTC); <c>null</c> = it does not grow old.</summary>
    public DateTimeOffset? RenewBefore { get; private init; }

    public static AccessAnswer Ready(JsonObject credentials, DateTimeOffset? renewBefore = null) =>
        new(credentials, null) { RenewBefore = renewBefore?.ToUniversalTime() };

    /// <inheritdoc cref="TenantAnswer.Refused"/>
    public static AccessAnswer Refused(string why) => new(null, why);
}
