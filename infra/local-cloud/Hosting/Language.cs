using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace LocalCloud.Hosting;

/// <summary>Japanese unless <c>?lang=en</c> or the browser asks for English.</summary>
internal static class Language
{
    public const string Query = "lang";

    /// <summary>How a service asks an identity provider for a language (OpenID Connect Core 1.0 §3.1.2.1).</summary>
    public const string Asked = "ui_locales";

    private static readonly CultureInfo[] Spoken = [new("ja"), new("en")];

    public static void UseLanguage(this WebApplication app) =>
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Spoken[0]),
            SupportedCultures = Spoken,
            SupportedUICultures = Spoken,
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = Query, UIQueryStringKey = Query },
                new QueryStringRequestCultureProvider { QueryStringKey = Asked, UIQueryStringKey = Asked },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ],
        });

    /// <summary>The language the visitor chose in the address; null when the browser decides.</summary>
    public static string? ChosenIn(HttpRequest request) =>
        request.Query[Query].ToString() is "ja" or "en" ? request.Query[Query].ToString() : null;
}
