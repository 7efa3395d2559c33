using Microsoft.AspNetCore.Authorization;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>The scope that an endpoint asks for.</summary>
internal sealed record NeedsScope(string Scope);

/// <summary>The endpoint is open to everybody; a token is heeded if one is sent.</summary>
internal sealed record OpenToAll;

/// <summary>Who may call an endpoint at all; what they see there is decided by the walls of the catalog.</summary>
internal static class Policies
{
    private static readonly string Scheme = OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;

    private static readonly AuthorizationPolicy Anybody =
        new AuthorizationPolicyBuilder(Scheme).RequireAssertion(_ => true).Build();

    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoints, string scope)
        where TBuilder : IEndpointConventionBuilder
    {
        var policy = new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().RequireAssertion(context => context.User.HasScope(scope)).Build();
        return endpoints.WithMetadata(new NeedsScope(scope)).RequireAuthorization(policy);
    }

    public static TBuilder IsOpenToAll<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new OpenToAll()).RequireAuthorization(Anybody);
}
