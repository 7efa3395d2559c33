using Marketplace.Api;
using Marketplace.Api.Provisioning;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Hosting;

/// <summary>The one place that names Marketplace.Api: mounts it in this process unless <c>Hosting:EmbedApi</c> is false.</summary>
internal static class EmbeddedApi
{
    /// <summary>Why the API must not start with this configuration; nothing where it is left out.</summary>
    public static IReadOnlyList<string> StartRefusals(IConfiguration configuration, IHostEnvironment environment) =>
        IsOn(configuration) ? ApiHost.StartRefusals(configuration, environment) : [];

    public static void AddEmbeddedApi(this WebApplicationBuilder builder)
    {
        if (!IsOn(builder.Configuration))
        {
            if (builder.Configuration["Secrets:KeyFile"] is not null)
            {
                builder.Services.AddSealing();
            }

            return;
        }

        if (builder.Environment.IsDevelopment())
        {
            KeepKeysBesideTheDatabase(builder);
        }

        builder.Services.AddMarketplaceApi(builder.Configuration, builder.Environment);
        if (builder.Environment.IsDevelopment() && DemoOptions.From(builder.Configuration).Enabled)
        {
            builder.Services.AddHostedService<DemoBrokers>();
            if (LocalCloudOptions.From(builder.Configuration).Enabled)
            {
                builder.Services.AddHostedService<DemoIdentity>();
            }
        }
    }

    public static void MapEmbeddedApi(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.MapMarketplaceApi();
        }
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetValue("Hosting:EmbedApi", defaultValue: true);

    /// <summary>One folder holds everything that a start makes, wherever it was started from.</summary>
    private static void KeepKeysBesideTheDatabase(WebApplicationBuilder builder)
    {
        var folder = Path.Combine(
            DatabaseChoice.Folder(DatabaseChoice.From(builder.Configuration, builder.Environment), builder.Environment), "keys");
        builder.Configuration["Secrets:KeyFile"] ??= Path.Combine(folder, "secrets.key");
        builder.Configuration["Tokens:KeyFolder"] ??= folder;
    }
}
