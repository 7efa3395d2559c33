using Catalog;
using Catalog.Storage;
using Marketplace.Api.Audit;
using Marketplace.Api.Comparison;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Documents;
using Marketplace.Api.Edge.Telemetry;
using Marketplace.Api.Edge.Tokens;
using Marketplace.Api.Events;
using Marketplace.Api.Ladder;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Hosted;
using Marketplace.Api.Publishing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Api;

/// <summary>The API, mountable in another program or alone.</summary>
public static class ApiHost
{
    private const string DefaultAddress = "http://127.0.0.1:5081";

    /// <summary>Why this configuration must not start: one sentence for each fault, every one naming its key.</summary>
    public static IReadOnlyList<string> StartRefusals(IConfiguration configuration, IHostEnvironment environment) =>
        [.. DatabaseSettings.Refusals(configuration), .. TokenOptions.From(configuration).Refusals(environment), .. TelemetryOptions.From(configuration).Refusals()];

    /// <summary>Registers the API and its worker. The host registers the catalog (<c>AddCatalog</c>) and prepares the database.</summary>
    public static IServiceCollection AddMarketplaceApi(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (StartRefusals(configuration, environment) is { Count: > 0 } refusals)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, refusals));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(options => EdgeJson.Apply(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRateLimits(configuration);
        services.AddOutputCache(options => options.AddBasePolicy(new ReplyCache()));
        services.AddTokens(configuration, environment);
        services.AddApiDocument();
        services.AddSingleton<Comparisons>();
        services.AddProvisioningWork();
        services.AddPublishingWork();
        services.AddLadderWork();
        services.AddAuditWork();
        services.AddEventWork();
        services.AddTelemetry(configuration);
        if (environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", defaultValue: true))
        {
            services.AddHostedService<DemoClients>();
        }

        return services;
    }

    /// <summary>Maps every address of the API; call it after authentication and authorization where the host orders them itself.</summary>
    public static WebApplication MapMarketplaceApi(this WebApplication app)
    {
        app.UseMetrics(app.Services.GetRequiredService<TelemetryOptions>());
        app.UseWhen(ApiMap.IsApi, ApiMap.UseEdge);
        app.MapTokens();
        app.MapApi();
        app.MapHostedBrokers();
        app.MapHealth();
        app.MapApiDocument();
        return app;
    }

    /// <summary>The API as a program of its own.</summary>
    internal static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("OpenIddict", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var database = DatabaseSettings.Read(builder.Configuration, builder.Environment);
        builder.Services.AddCatalog(database);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            builder.Services.AddHostedService<PrepareDatabase>();
        }

        builder.Services.AddMarketplaceApi(builder.Configuration, builder.Environment);
        return builder.Build().MapMarketplaceApi();
    }
}
