namespace Marketplace.Web.Layout;

/// <summary>How a reader's own choice (language, municipality) is kept in the browser.</summary>
internal static class ChoiceCookie
{
    public static CookieOptions ForAYear(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
