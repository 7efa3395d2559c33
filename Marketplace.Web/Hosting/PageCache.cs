using System.Globalization;
using Catalog;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Municipalities;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Web.Hosting;

/// <summary>Public pages of people who are not signed in are kept, compressed, until the catalog changes.</summary>
/// <remarks>Only pages without a form token are listed: a token belongs to one visitor.</remarks>
internal sealed class PageCache : IOutputCachePolicy
{
    /// <summary>Made for every page, needed by those with a form alone.</summary>
    public const string FormCookie = "form";

    private static readonly string[] Roots = ["/offerings", "/compare", "/standards"];

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
        context.HttpContext.Response.OnStarting(DropFormCookieAsync, context.HttpContext.Response);
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.CacheKeyPrefix = await PrefixAsync(context.HttpContext, cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.All(IsFormCookie);
        return ValueTask.CompletedTask;
    }

    private static bool IsPublic(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && Array.Exists(Roots, root => request.Path.StartsWithSegments(root, StringComparison.Ordinal))
        && !request.Cookies.ContainsKey(AccountsSetup.Cookie);

    /// <summary>Neither the first visitor nor a later one gets the cookie of a form that is not there.</summary>
    private static Task DropFormCookieAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.SetCookie = new StringValues([.. headers.SetCookie.Where(cookie => !IsFormCookie(cookie))]);
        return Task.CompletedTask;
    }

    private static bool IsFormCookie(string? cookie) => cookie?.StartsWith(FormCookie + "=", StringComparison.Ordinal) == true;

    /// <summary>What decides the page beside its address: the catalog, the day in Tokyo, the reader's choices, the encoding.</summary>
    private static async ValueTask<string> PrefixAsync(HttpContext context, CancellationToken ct)
    {
        var services = context.RequestServices;
        var number = await services.GetRequiredService<CatalogPulse>().NumberAsync(ct);
        var today = Tokyo.Today(services.GetRequiredService<TimeProvider>());
        var encoding = context.Request.Headers.AcceptEncoding.ToString();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number}/{today:O}/{CultureInfo.CurrentUICulture.Name}/{Town(context.Request)}/{(encoding.Contains("br", StringComparison.Ordinal) ? "br" : encoding.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "-")}");
    }

    /// <summary>Only a well-formed code makes a page of its own; anything else is nobody's town.</summary>
    private static string Town(HttpRequest request) =>
        Catalog.Municipalities.MunicipalityCode.TryParse(request.Cookies[MyMunicipality.Cookie], provider: null, out var code) ? code.Value : "-";
}
