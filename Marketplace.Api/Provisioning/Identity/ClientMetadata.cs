using System.Text.Json.Serialization;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>What an issuer is told of a tenant's client (RFC 7591 §2): code flow alone, and a key of the vendor instead of a secret.</summary>
/// <param name="RedirectUris">Where people come back to; the vendor named them.</param>
/// <param name="PostLogoutRedirectUris">Where they come to after signing out (OpenID Connect RP-Initiated Logout).</param>
/// <param name="JwksUri">Where the vendor publishes its keys, so that no secret travels.</param>
/// <param name="ClientName">Shown to people who sign in.</param>
/// <param name="SoftwareId">Our id of the tenant: it tells an administrator of the issuer which tenant a client belongs to.</param>
internal sealed record ClientMetadata(
    IReadOnlyList<string> RedirectUris, IReadOnlyList<string> PostLogoutRedirectUris, string JwksUri, string ClientName, string SoftwareId)
{
    public IReadOnlyList<string> GrantTypes { get; private init; } = ["authorization_code"];

    public IReadOnlyList<string> ResponseTypes { get; private init; } = ["code"];

    public string TokenEndpointAuthMethod { get; } = "private_key_jwt";

    public string ApplicationType { get; } = "web";

    /// <summary>Named only when a client that is there is replaced (RFC 7592 §2.2).</summary>
    public string? ClientId { get; init; }

    /// <summary>The same client with nothing that it may do: nobody can sign in through it until it is replaced again.</summary>
    [JsonIgnore]
    public ClientMetadata SwitchedOff => this with { RedirectUris = [], PostLogoutRedirectUris = [], GrantTypes = [], ResponseTypes = [] };
}

/// <summary>A client as the issuer keeps it (RFC 7591 §3.2.1, RFC 7592 §3).</summary>
/// <param name="ClientId">The issuer's id of it.</param>
/// <param name="RegistrationClientUri">Where it is read, replaced and deleted.</param>
/// <param name="RegistrationAccessToken">The access to that; a secret. The issuer may give another one with every answer.</param>
internal sealed record RegisteredClient(string ClientId, string? RegistrationClientUri = null, string? RegistrationAccessToken = null)
{
    public override string ToString() => $"{nameof(RegisteredClient)} {{ {ClientId} }}";
}

/// <summary>What an issuer says of itself (OpenID Connect Discovery 1.0 §3); what else it says is not needed here.</summary>
/// <param name="Issuer">Must be the name under which it was asked.</param>
/// <param name="AuthorizationEndpoint">Where people are sent to sign in.</param>
/// <param name="RegistrationEndpoint">Where clients are registered (RFC 7591); <c>null</c> = it takes none.</param>
internal sealed record IssuerMetadata(string Issuer, string AuthorizationEndpoint, string? RegistrationEndpoint = null);
