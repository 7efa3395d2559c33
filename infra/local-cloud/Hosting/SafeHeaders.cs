namespace LocalCloud.Hosting;

/// <summary>Where a form of this page may lead besides this cloud: browsers look at the redirects after it as well.</summary>
internal sealed record FormTarget(string Origin);

internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>Set at the last moment, because a page about an error begins with empty headers.</summary>
    public static void UseSafeHeaders(this WebApplication app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = context.Features.Get<FormTarget>() is { } target ? $"{Policy} {target.Origin}" : Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.CacheControl = "no-cache, no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
}
