using Marketplace.Api;

namespace Marketplace.Web.Hosting;

/// <summary>The one place that names Marketplace.Api: mounts it in this process unless <c>Hosting:EmbedApi</c> is false.</summary>
internal static class EmbeddedApi
{
    public static IReadOnlyList<string> StartRefusals(IConfiguration configuration, IHostEnvironment environment) =>
        IsOn(configuration) ? ApiHost.StartRefusals(configuration, environment) : [];

    public static void AddEmbeddedApi(this WebApplicationBuilder builder)
    {
        if (IsOn(builder.Configuration))
        {
            builder.Services.AddMarketplaceApi(builder.Configuration, builder.Environment);
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
}
