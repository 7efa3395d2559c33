using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Gives access tokens to machine clients (OAuth 2.0 client credentials, RFC 6749 section 4.4).</summary>
internal static class TokenEndpoint
{
    public static void MapTokens(this IEndpointRouteBuilder app) => app.MapPost(TokenSetup.Address, GiveAsync)
        .ExcludeFromDescription();

    /// <summary>By now client, secret, grant type and scopes are checked; what is left is whom the token speaks for.</summary>
    private static async Task<SignInHttpResult> GiveAsync(HttpContext context, IOpenIddictApplicationManager clients, CancellationToken ct)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The token endpoint is not behind its server.");
        var client = await clients.FindByClientIdAsync(request.ClientId!, ct) ?? throw new InvalidOperationException("The client was there a moment ago.");
        var identity = MachineClaims.Identity(request.ClientId!, await clients.GetDisplayNameAsync(client, ct), await clients.GetPropertiesAsync(client, ct));
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
