using Catalog.Selection;
using Catalog.Selection.Papers;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Selection.Papers;

/// <summary>The files of the papers; a refusal leads to the page, which says why.</summary>
internal static class PaperDownload
{
    public static void MapPaperDownload(this WebApplication app) => app.MapGet("/selections/{id:guid}/papers/{name}.{form:regex(^(pdf|xlsx)$)}", ReadAsync)
        .RequireAuthorization(Policies.TownStaffOrOverseer).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(Guid id, string name, string form, ReadPapers papers, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var read = await papers.FileAsync(SelectionId.From(id), $"{name}.{form}", ActorClaims.Read(context.User)!, ct);
        return read.IsDone
            ? TypedResults.File(read.Value.Content, read.Value.ContentType, read.Value.Name)
            : TypedResults.Redirect($"/selections/{id}/papers");
    }
}
