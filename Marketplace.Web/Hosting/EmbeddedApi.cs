namespace Marketplace.Web.Hosting;

/// <summary>The one place that names Marketplace.Api: mounts it in this process unless <c>Hosting:EmbedApi</c> is false.</summary>
internal static class EmbeddedApi
{
    public static void AddEmbeddedApi(this WebApplicationBuilder builder)
    {
        if (IsOn(builder.Configuration))
        {
            // AddMarketplaceApi
        }
    }

    public static void MapEmbeddedApi(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            // MapMarketplaceApi
        }
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetValue("Hosting:EmbedApi", defaultValue: true);
}
