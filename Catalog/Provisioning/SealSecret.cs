using Catalog.Provisioning.Hosted;

namespace Catalog.Provisioning;

/// <summary>Where a secret belongs; a sealed value does not open elsewhere.</summary>
/// <param name="Tenant">The tenant's id, or the word for "none".</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Row">Id of the row that holds it.</param>
public sealed record SecretPlace(string Vendor, string Tenant, string Purpose, string Row)
{
    /// <summary>The one purpose whose sealed values are opened outside the work with vendors: files that belong to the town itself.</summary>
    public const string Export = "export";

    public static SecretPlace BrokerPassword(string vendor) => new(vendor, "none", "broker-password", vendor);

    public static SecretPlace IssuerToken(string municipality) => new("none", "none", "issuer-token", municipality);

    public static SecretPlace TypedCredentials(HandTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new SecretPlace(task.Vendor, task.Instance, "hand-task", task.Id.Value.ToString("D"));
    }
}

/// <summary>Seals a secret so that Marketplace.Api alone can open it. Whoever has the keys gives it to the catalog, which has none.</summary>
public delegate byte[] SealSecret(ReadOnlySpan<byte> secret, SecretPlace place);

/// <summary>Opens what is kept for a town (<see cref="SecretPlace.Export"/>), and nothing else.</summary>
public delegate byte[] OpenKept(byte[] sealedBytes, SecretPlace place);
