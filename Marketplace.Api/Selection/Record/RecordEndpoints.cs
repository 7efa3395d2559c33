using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Record;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Record;

/// <summary>That the record of a case is final.</summary>
/// <param name="At">When it was locked.</param>
/// <param name="By">By whom.</param>
/// <param name="Digest">SHA-256 of the record in hexadecimal; the papers carry it.</param>
public sealed record LockReply(DateTimeOffset At, string By, string Digest);

/// <summary>The final record of a case.</summary>
internal static class RecordEndpoints
{
    private const string Archive = "application/zip";

    public static void MapRecord(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/selections/{id:guid}").WithTags("Selections");
        one.MapPost("/lock", LockAsync).RequireScope(Scopes.SelectionsWrite).WithName("LockSelection")
            .WithSummary("Make the record of a decided case final. A case that is locked answers with the lock that it has.")
            .TakesVersion().Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed);
        one.MapGet("/record", ReadAsync).RequireScope(Scopes.SelectionsRead).WithName("GetSelectionRecord")
            .WithSummary("The bundle: record, schema, papers and the proof from the audit log. The same bytes at every call.")
            .Produces(StatusCodes.Status200OK, contentType: Archive)
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<LockReply>, Refused>> LockAsync(
        [Description("Id of the case.")] Guid id, HttpContext context, ClaimsPrincipal caller, LockSelection act, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var locked = await act.RunAsync(new SelectionRef(SelectionId.From(id), seen), caller.Actor(), ct);
        return locked.IsDone
            ? TypedResults.Ok(new LockReply(Tokyo.At(locked.Value.At), locked.Value.By, locked.Value.Digest))
            : Versions.Refuse(locked.Fault, seen);
    }

    private static async Task<Results<FileContentHttpResult, Refused>> ReadAsync(
        [Description("Id of the case.")] Guid id, ClaimsPrincipal caller, ReadRecord record, CancellationToken ct)
    {
        var read = await record.RunAsync(SelectionId.From(id), caller.Actor(), ct);
        return read.IsDone ? TypedResults.File(read.Value.Content, Archive, read.Value.FileName) : new Refused(read.Fault);
    }
}
