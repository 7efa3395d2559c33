using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LocalCloud.Broker;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LocalCloud.Identity;

/// <summary>The registered clients, kept by OpenIddict. What was said of one, and the digest of the token that opens it, lie beside it.</summary>
internal sealed class ClientBook(IOpenIddictApplicationManager clients, ReadKeys keys)
{
    private const string Said = "said";
    private const string Token = "registration_token";
    private const int TokenBytes = 32;

    /// <summary>A refusal, or the client with the next token to it.</summary>
    public async Task<(RegisteredClient? Client, ClientRefusal? Refusal)> KeepAsync(object? known, string id, ClientOrder order, CancellationToken ct)
    {
        if (order.Check() is { } refusal)
        {
            return (null, refusal);
        }

        if (await keys.RunAsync(order.JwksUri!, ct) is not { } published)
        {
            return (null, ClientRefusal.Metadata("There are no public keys at the jwks_uri."));
        }

        var token = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(TokenBytes));
        var kept = Descriptor(id, order, published);
        kept.Properties[Said] = JsonSerializer.SerializeToElement(order, BrokerJson.Options);
        kept.Properties[Token] = JsonSerializer.SerializeToElement(Digest(token));
        await (known is null ? clients.CreateAsync(kept, ct).AsTask() : clients.UpdateAsync(known, kept, ct).AsTask());
        return (new RegisteredClient(id, order, token), null);
    }

    /// <summary>Null when there is none, or the token does not open it.</summary>
    public async Task<object?> FindAsync(string id, string? token, CancellationToken ct) =>
        token is not null && await clients.FindByClientIdAsync(id, ct) is { } client
        && (await clients.GetPropertiesAsync(client, ct)).TryGetValue(Token, out var digest)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest.GetString()!), Encoding.ASCII.GetBytes(Digest(token)))
            ? client
            : null;

    public async Task<ClientOrder> SaidOfAsync(object client, CancellationToken ct) =>
        (await clients.GetPropertiesAsync(client, ct))[Said].Deserialize<ClientOrder>(BrokerJson.Options)!;

    public Task RemoveAsync(object client, CancellationToken ct) => clients.DeleteAsync(client, ct).AsTask();

    private static OpenIddictApplicationDescriptor Descriptor(string id, ClientOrder order, JsonWebKeySet published)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            ApplicationType = ApplicationTypes.Web,
            DisplayName = order.ClientName,
            JsonWebKeySet = published,
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        if (order.IsOn)
        {
            client.Permissions.UnionWith(
            [
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
            ]);
            client.RedirectUris.UnionWith(order.Redirects.Select(address => new Uri(address)));
            client.PostLogoutRedirectUris.UnionWith(order.AfterSignOut.Select(address => new Uri(address)));
        }

        return client;
    }

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A client as it is now, and the token that opens it from now on.</summary>
internal sealed record RegisteredClient(string Id, ClientOrder Order, string Token);
