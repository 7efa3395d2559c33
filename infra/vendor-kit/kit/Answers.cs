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

    public static AccessAnswer Ready(JsonObject credentials) => new(credentials, null);

    /// <inheritdoc cref="TenantAnswer.Refused"/>
    public static AccessAnswer Refused(string why) => new(null, why);
}
