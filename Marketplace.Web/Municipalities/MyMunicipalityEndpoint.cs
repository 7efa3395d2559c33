using Catalog.Municipalities;
using Catalog.Storage;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Municipalities;

/// <summary>Keeps or forgets the reader's municipality; only one that exists is kept.</summary>
internal static class MyMunicipalityEndpoint
{
    public static void MapMyMunicipality(this WebApplication app)
    {
        app.MapPost("/municipalities/choice", ChooseAsync).ExcludeFromDescription();
        app.MapPost("/municipalities/choice/removal", Forget).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ChooseAsync(
        [FromForm] string code,
        [FromForm] string? returnUrl,
        IDbContextFactory<MarketplaceDb> dbs,
        HttpContext context,
        CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!MunicipalityCode.TryParse(code, provider: null, out var known)
            || !await db.Municipalities.AnyAsync(m => m.Code == known, ct))
        {
            return TypedResults.NotFound();
        }

        context.Response.Cookies.Append(MyMunicipality.Cookie, known.Value, ChoiceCookie.ForAYear(context));
        return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
    }

    private static RedirectHttpResult Forget([FromForm] string? returnUrl, HttpContext context)
    {
        context.Response.Cookies.Delete(MyMunicipality.Cookie);
        return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
    }
}
