using Marketplace.Web.Accounts;

namespace Marketplace.Web.Hosting;

/// <summary>What every answer says to the browser: nothing from elsewhere, nothing inline, no frame.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = ContentPolicy + SignOutTarget(OidcOptions.From(app.Configuration));
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }

    /// <summary>Signing out posts to us and is sent on to the identity provider; browsers check the whole way.</summary>
    private static string SignOutTarget(OidcOptions oidc) =>
        oidc.IsSet ? " " + new Uri(oidc.Authority!).GetLeftPart(UriPartial.Authority) : string.Empty;
}
