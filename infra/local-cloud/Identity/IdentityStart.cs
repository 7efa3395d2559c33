using System.Security.Cryptography;
using LocalCloud.Hosting;
using LocalCloud.Storage;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace LocalCloud.Identity;

/// <summary>An identity provider of municipalities (認証基盤). OpenIddict speaks OpenID Connect; registration of clients stands beside it.</summary>
internal static class IdentityStart
{
    /// <summary>Under which its key is kept; no vendor is called so.</summary>
    private const string Owner = "identity-provider";

    /// <summary>RFC 7591 §2, the one member that OpenIddict does not know.</summary>
    private const string Registration = "registration_endpoint";

    private const int KeyBytes = 32;

    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<CloudDb>())
            .AddServer(Configure);
        services.AddAuthentication();
        services.AddOptions<OpenIddictServerOptions>().Configure<CloudAddress, SigningKeys>(Name);
        services.AddBoundedLine(nameof(ReadKeys));
        return services.AddSingleton<ReadKeys>().AddSingleton<StaffCookie>().AddScoped<ClientBook>();
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        server.SetConfigurationEndpointUris(IdentityPaths.Discovery).SetJsonWebKeySetEndpointUris(IdentityPaths.Keys)
            .SetAuthorizationEndpointUris(IdentityPaths.Authorize).SetTokenEndpointUris(IdentityPaths.Token).SetEndSessionEndpointUris(IdentityPaths.SignOut)
            .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
            .RegisterScopes(Scopes.Profile).RegisterClaims(Claims.Name, Claims.PreferredUsername);
        server.AddEventHandler<HandleConfigurationRequestContext>(on => on.UseInlineHandler(ShowRegistrationAsync));
        server.UseAspNetCore().DisableTransportSecurityRequirement()
            .EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().EnableStatusCodePagesIntegration();
    }

    private static ValueTask ShowRegistrationAsync(HandleConfigurationRequestContext context)
    {
        context.Metadata[Registration] = new Uri(context.BaseUri!, IdentityPaths.Clients).AbsoluteUri;
        return ValueTask.CompletedTask;
    }

    /// <summary>Only once the server listens is its address known. What is encrypted lives for minutes, so its key need not outlive the process.</summary>
    private static void Name(OpenIddictServerOptions options, CloudAddress address, SigningKeys keys)
    {
        options.Issuer = address.Of(IdentityPaths.Issuer);
        options.CodeChallengeMethods.IntersectWith([CodeChallengeMethods.Sha256]);
        options.ClientAuthenticationMethods.IntersectWith([ClientAuthenticationMethods.PrivateKeyJwt]);
        options.SigningCredentials.Add(new SigningCredentials(keys.Of(Owner), SecurityAlgorithms.EcdsaSha256));
        options.EncryptionCredentials.Add(new EncryptingCredentials(
            new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(KeyBytes)), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
