using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Subscriptions.Leaving;

/// <summary>The file that is kept for the town, piece by piece; a refusal leads to the page, which says why.</summary>
internal static class ExportDownload
{
    public static void MapExportDownload(this WebApplication app) => app.MapGet("/subscriptions/{id:guid}/export.csv", ReadAsync)
        .RequireAuthorization(Policies.TownStaff).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(Guid id, ReadKeptExport read, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await read.FindAsync(SubscriptionId.From(id), ActorClaims.Read(context.User)!, ct);
        return found.IsDone
            ? TypedResults.Stream(to => read.WriteAsync(found.Value, to, ct), "text/csv; charset=utf-8", found.Value.FileName)
            : TypedResults.Redirect($"/subscriptions/{id}/cancellation");
    }
}
