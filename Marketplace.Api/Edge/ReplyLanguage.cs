using System.Globalization;

namespace Marketplace.Api.Edge;

/// <summary>The language of sentences in replies: Japanese unless the caller's <c>Accept-Language</c> ranks English higher.</summary>
internal static class ReplyLanguage
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static CultureInfo Of(HttpRequest request)
    {
        var best = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Named(language.Value.Value))
            .FirstOrDefault(culture => culture is not null);
        return best ?? Japanese;
    }

    /// <summary>Sentences that are put together below this point come in the caller's language.</summary>
    public static void UseReplyLanguage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        CultureInfo.CurrentUICulture = Of(context.Request);
        await next(context);
    });

    private static CultureInfo? Named(string? tag) => tag?.Split('-')[0].ToUpperInvariant() switch
    {
        "JA" or "*" => Japanese,
        "EN" => English,
        _ => null,
    };
}
