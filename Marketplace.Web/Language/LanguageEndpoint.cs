using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Marketplace.Web.Language;

/// <summary><c>GET /language?to=en&amp;returnUrl=/offerings</c>: keeps the choice for a year and goes back.</summary>
internal static class LanguageEndpoint
{
    public const string Cookie = "language";

    public static void MapLanguage(this WebApplication app) => app.MapGet("/language", Choose).ExcludeFromDescription();

    private static Results<RedirectHttpResult, BadRequest> Choose(string to, string? returnUrl, HttpContext context)
    {
        if (Cultures.All.FirstOrDefault(culture => culture.TwoLetterISOLanguageName == to) is not { } chosen)
        {
            return TypedResults.BadRequest();
        }

        context.Response.Cookies.Append(
            Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), ChoiceCookie.ForAYear(context));
        return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
    }
}
