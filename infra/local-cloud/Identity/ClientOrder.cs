using System.Text.Json.Serialization;
using LocalCloud.Hosting;

namespace LocalCloud.Identity;

/// <summary>What is said of a client (RFC 7591 §2), as far as it is taken here: code flow alone, and keys instead of a secret.</summary>
internal sealed record ClientOrder(
    IReadOnlyList<string>? RedirectUris,
    IReadOnlyList<string>? PostLogoutRedirectUris,
    IReadOnlyList<string>? GrantTypes,
    IReadOnlyList<string>? ResponseTypes,
    string? TokenEndpointAuthMethod,
    string? JwksUri,
    string? ClientName = null,
    string? SoftwareId = null,
    string? ClientId = null)
{
    private const string Code = "code";
    private const string CodeGrant = "authorization_code";
    private const int MostAddresses = 10;
    private const int LongestName = 200;

    /// <summary>A client that may do nothing is switched off: it stays registered, and nobody signs in through it.</summary>
    [JsonIgnore]
    public bool IsOn => Responses.Count > 0 && Grants.Count > 0;

    [JsonIgnore]
    public IReadOnlyList<string> Redirects => RedirectUris ?? [];

    [JsonIgnore]
    public IReadOnlyList<string> AfterSignOut => PostLogoutRedirectUris ?? [];

    /// <summary>What is left out has the meaning that RFC 7591 §2 gives it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Grants => GrantTypes ?? [CodeGrant];

    [JsonIgnore]
    public IReadOnlyList<string> Responses => ResponseTypes ?? [Code];

    public ClientRefusal? Check() =>
        !AreFit(Redirects) || !AreFit(AfterSignOut) || (IsOn && Redirects.Count == 0) ? ClientRefusal.Address
        : Grants.Any(grant => grant != CodeGrant) || Responses.Any(response => response != Code) ? ClientRefusal.Metadata("Only the code flow is taken.")
        : TokenEndpointAuthMethod != "private_key_jwt" || !FitAddress.IsFit(JwksUri) ? ClientRefusal.Metadata("A client needs token_endpoint_auth_method private_key_jwt and a jwks_uri.")
        : ClientName?.Length > LongestName || SoftwareId?.Length > LongestName ? ClientRefusal.Metadata("client_name or software_id is too long.")
        : null;

    private static bool AreFit(IReadOnlyList<string> addresses) => addresses.Count <= MostAddresses && addresses.All(FitAddress.IsFit);
}

/// <summary>RFC 7591 §3.2.2.</summary>
internal sealed record ClientRefusal(string Error, string ErrorDescription)
{
    public static ClientRefusal Address { get; } = new("invalid_redirect_uri", "Addresses must be https, or http on this machine, without a fragment; a client that is used needs one.");

    public static ClientRefusal Metadata(string description) => new("invalid_client_metadata", description);
}

/// <summary>A client as it is registered, with the access to it (RFC 7591 §3.2.1, RFC 7592 §3).</summary>
internal sealed record ClientReply(
    string ClientId, string RegistrationClientUri, string RegistrationAccessToken,
    IReadOnlyList<string> RedirectUris, IReadOnlyList<string> PostLogoutRedirectUris, IReadOnlyList<string> GrantTypes, IReadOnlyList<string> ResponseTypes,
    string? TokenEndpointAuthMethod, string? JwksUri, string? ClientName, string? SoftwareId)
{
    public static ClientReply Of(RegisteredClient client, string address) => new(
        client.Id, address, client.Token, client.Order.Redirects, client.Order.AfterSignOut, client.Order.Grants, client.Order.Responses,
        client.Order.TokenEndpointAuthMethod, client.Order.JwksUri, client.Order.ClientName, client.Order.SoftwareId);
}
