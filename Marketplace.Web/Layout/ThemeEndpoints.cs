using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Layout;

/// <summary>The theme as stylesheets, kept by browsers until its values change.</summary>
internal static class ThemeEndpoints
{
    public static string PublicAddress { get; } =
        "theme.css?v=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Theme.Css)))[..12];

    public static string StaffAddress { get; } = PublicAddress.Replace("theme", "staff-theme", StringComparison.Ordinal);

    public static void MapThemes(this WebApplication app)
    {
        app.MapGet("/theme.css", (HttpContext context) => Css(Theme.Css, context)).ExcludeFromDescription();
        app.MapGet("/staff-theme.css", async (StaffTheme theme, HttpContext context) =>
            Css(await theme.ReadAsync(), context)).ExcludeFromDescription();
    }

    private static ContentHttpResult Css(string css, HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return TypedResults.Text(css, "text/css", Encoding.UTF8);
    }
}
