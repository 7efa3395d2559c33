using Catalog.Selection;
using Catalog.Selection.Record;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Selection.Record;

/// <summary>The address of the bundle; a refusal leads to the page, which says why.</summary>
internal static class RecordDownload
{
    public static string Of(SelectionId id) => $"/selections/{id.Value}/record/bundle.zip";

    public static void MapRecordDownload(this WebApplication app) => app.MapGet("/selections/{id:guid}/record/bundle.zip", ReadAsync)
        .RequireAuthorization(Policies.TownStaffOrOverseer).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(Guid id, ReadRecord record, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var read = await record.RunAsync(SelectionId.From(id), ActorClaims.Read(context.User)!, ct);
        return read.IsDone
            ? TypedResults.File(read.Value.Content, "application/zip", read.Value.FileName)
            : TypedResults.Redirect($"/selections/{id}/record");
    }
}
