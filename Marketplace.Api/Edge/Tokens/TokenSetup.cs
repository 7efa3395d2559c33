using System.Security.Cryptography.X509Certificates;
using Catalog.Storage;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Registers the token endpoint for machine clients and the checking of their tokens.</summary>
internal static class TokenSetup
{
    public const string Address = "/connect/token";

    public static void AddTokens(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = TokenOptions.From(configuration);
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<MarketplaceDb>())
            .AddServer(server => Configure(server, options, environment))
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
                validation.EnableTokenEntryValidation();
            });
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();
        services.AddSingleton<RegisterMachineClient>().AddSingleton<IStartupFilter, TokenGate>();
        services.AddHostedService<PruneTokens>();
    }

    private static void Configure(OpenIddictServerBuilder server, TokenOptions options, IHostEnvironment environment)
    {
        server.SetTokenEndpointUris(Address.TrimStart('/'));
        server.AllowClientCredentialsFlow();
        server.SetAccessTokenLifetime(TokenOptions.Lifetime);
        server.RegisterScopes([.. Scopes.All.Keys]);
        if (options.Issuer is { } issuer)
        {
            server.SetIssuer(issuer);
        }

        var http = server.UseAspNetCore().EnableTokenEndpointPassthrough();
        if (environment.IsDevelopment())
        {
            http.DisableTransportSecurityRequirement();
            var folder = Path.Combine(environment.ContentRootPath, options.KeyFolder);
            server.AddSigningKey(DevelopmentKey.In(folder, "signing")).AddEncryptionKey(DevelopmentKey.In(folder, "encryption"));
        }
        else
        {
            server.AddSigningCertificate(Load(options.SigningCertificate!, options.SigningCertificatePassword));
            server.AddEncryptionCertificate(Load(options.EncryptionCertificate!, options.EncryptionCertificatePassword));
        }
    }

    private static X509Certificate2 Load(string path, string? password) => X509CertificateLoader.LoadPkcs12FromFile(path, password);
}
