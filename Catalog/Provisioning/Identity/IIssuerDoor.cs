namespace Catalog.Provisioning.Identity;

/// <summary>What an issuer says of itself, as far as it is needed.</summary>
public sealed record FoundIssuer(string Issuer, string RegistrationEndpoint, string AuthorizationEndpoint);

/// <summary>What only the room that calls the outside knows (a port): whether an issuer is there and lets clients be registered.</summary>
/// <remarks>A process without that room has no such door, and so no <see cref="RegisterIdentityProvider"/> either.</remarks>
public interface IIssuerDoor
{
    Task<Outcome<FoundIssuer>> FindAsync(string issuer, CancellationToken ct);
}
