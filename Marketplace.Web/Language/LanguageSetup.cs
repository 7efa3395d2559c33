using Microsoft.AspNetCore.Localization;

namespace Marketplace.Web.Language;

/// <summary>Japanese unless the reader has chosen English; the browser's wish alone does not change a public office's page.</summary>
internal static class LanguageSetup
{
    public static IServiceCollection AddPortalLanguages(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures.Default);
            options.SupportedCultures = [.. Cultures.All];
            options.SupportedUICultures = [.. Cultures.All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageEndpoint.Cookie }];
        });

    public static void UsePortalLanguages(this IApplicationBuilder app) => app.UseRequestLocalization();
}
