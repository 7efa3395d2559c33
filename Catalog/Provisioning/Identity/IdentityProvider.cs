using Catalog.Municipalities;

namespace Catalog.Provisioning.Identity;

/// <summary>Where the people of a municipality sign in (認証基盤): an OpenID Connect issuer at which services are registered as clients.</summary>
public sealed class IdentityProvider
{
    private IdentityProvider() { }

    public IdentityProvider(MunicipalityCode municipality) => Municipality = municipality;

    /// <summary>A municipality has one.</summary>
    public MunicipalityCode Municipality { get; private set; }

    /// <summary>As the provider itself names it.</summary>
    public string Issuer { get; private set; } = null!;

    /// <summary>Where clients are registered (RFC 7591), as its discovery document said when the town registered it.</summary>
    public string RegistrationEndpoint { get; private set; } = null!;

    /// <summary>Where people are sent to sign in, from the same document.</summary>
    public string AuthorizationEndpoint { get; private set; } = null!;

    /// <summary>The initial access token, with which clients are registered; opened only by Marketplace.Api.</summary>
    public byte[] SealedToken { get; private set; } = [];

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <summary>Registers it, or renews what is known of it; clients that are there stay where they are.</summary>
    public void Register(FoundIssuer found, byte[] sealedToken, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(by);
        (Issuer, RegistrationEndpoint, AuthorizationEndpoint) = (found.Issuer, found.RegistrationEndpoint, found.AuthorizationEndpoint);
        (SealedToken, RegisteredAt, RegisteredBy) = (sealedToken, now, by.Name);
    }
}
