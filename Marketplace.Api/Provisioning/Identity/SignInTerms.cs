using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>What a vendor says of the sign-in to a tenant: the credentials of a binding with the purpose <c>sso</c>.</summary>
/// <param name="Scim">Where it takes accounts; <c>null</c> = it takes none.</param>
internal sealed record SignInTerms(IReadOnlyList<string> RedirectUris, IReadOnlyList<string> PostLogoutRedirectUris, string JwksUri, ScimTarget? Scim)
{
    /// <summary>The client of the tenant as it is to be at the issuer.</summary>
    public ClientMetadata Client(string name, TenantId tenant) =>
        new(RedirectUris, PostLogoutRedirectUris, JwksUri, name, tenant.Value.ToString("D"));
}

/// <summary>Reads what a vendor says of a sign-in: hostile input, of which nothing is used that is not in order.</summary>
internal sealed class ReadSignInTerms(SecretBox secrets, BrokerAddress addresses)
{
    private const int MostAddresses = 10;
    private const int LongestToken = 4_000;

    /// <returns><c>null</c> when it does not follow the profile.</returns>
    public SignInTerms? Of(Tenant at, Binding binding) =>
        JsonNode.Parse(secrets.Open(binding.SealedCredentials, SecretPlaces.Credentials(at, binding))) is JsonObject credentials ? From(credentials) : null;

    private SignInTerms? From(JsonObject credentials)
    {
        var (redirects, afterwards) = (Addresses(credentials["redirect_uris"]), Addresses(credentials["post_logout_redirect_uris"]));
        var takesPeople = credentials["scim"] is not null;
        var scim = credentials["scim"] is JsonObject target ? Target(target) : null;
        return redirects is not { Count: > 0 } || (afterwards is null && credentials["post_logout_redirect_uris"] is not null)
            || Address(credentials["jwks_uri"]) is not { } keys || takesPeople != scim is not null
                ? null
                : new SignInTerms(redirects, afterwards ?? [], keys, scim);
    }

    private ScimTarget? Target(JsonObject scim) =>
        Address(scim["base"]) is { } address && !address.Contains('?', StringComparison.Ordinal)
        && Text(scim["token"]) is { Length: > 0 and <= LongestToken } token && token.All(letter => letter is > ' ' and <= '~')
            ? new ScimTarget(address, token)
            : null;

    private List<string>? Addresses(JsonNode? node) =>
        node is JsonArray { Count: <= MostAddresses } list && list.Select(Address).OfType<string>().ToList() is var read && read.Count == list.Count ? read : null;

    /// <summary>A fragment has no place in any of them (RFC 6749 §3.1.2).</summary>
    private string? Address(JsonNode? node) => Text(node) is { } text && addresses.IsFitToShow(text) && !text.Contains('#', StringComparison.Ordinal) ? text : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
