using System.Globalization;
using Catalog;
using Catalog.Storage;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Api.Edge;

/// <summary>Replies that are the same for every caller without a token are kept until the catalog changes.</summary>
internal sealed class ReplyCache : IOutputCachePolicy
{
    private static readonly string[] Roots = ["/api/v1/offerings", "/api/v1/specs"];

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (!IsPublic(request))
        {
            return;
        }

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.CacheKeyPrefix = await PrefixAsync(context.HttpContext, cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    private static bool IsPublic(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && Array.Exists(Roots, root => request.Path.StartsWithSegments(root, StringComparison.Ordinal))
        && !request.Headers.ContainsKey(HeaderNames.Authorization)
        && request.HttpContext.User.Identity?.IsAuthenticated != true;

    /// <summary>What decides the reply beside its address: the catalog, the day in Tokyo, the language of sentences.</summary>
    private static async ValueTask<string> PrefixAsync(HttpContext context, CancellationToken ct)
    {
        var number = await context.RequestServices.GetRequiredService<CatalogPulse>().NumberAsync(ct);
        var today = Tokyo.Today(context.RequestServices.GetRequiredService<TimeProvider>());
        return string.Create(CultureInfo.InvariantCulture, $"api/{number}/{today:O}/{CultureInfo.CurrentUICulture.Name}");
    }
}
