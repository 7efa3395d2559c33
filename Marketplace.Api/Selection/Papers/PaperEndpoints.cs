using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Catalog.Papers;
using Catalog.Selection;
using Catalog.Selection.Papers;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Papers;

/// <summary>One paper of a case.</summary>
/// <param name="Name">Stem of its files.</param>
/// <param name="Title">At its head; <c>null</c> = it cannot be written yet.</param>
/// <param name="Files">Names to ask for, empty while it cannot be written.</param>
public sealed record PaperReply(string Name, string? Title, IReadOnlyList<string> Files);

/// <summary>The papers of a case.</summary>
/// <param name="IsFinal">They carry the digest of the locked record; otherwise they are drafts.</param>
/// <param name="Digest">SHA-256 of the record in hexadecimal, once it is final.</param>
/// <param name="Papers">In the order in which an office needs them.</param>
public sealed record PapersReply(bool IsFinal, string? Digest, IReadOnlyList<PaperReply> Papers);

/// <summary>The papers of a case, from the facts of its record.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/selections/{id:guid}/papers").WithTags("Selections").RequireScope(Scopes.SelectionsRead);
        papers.MapGet("", ListAsync).WithName("ListPapers").WithSummary("The papers of a case and the names of their files.")
            .Refuses(StatusCodes.Status404NotFound);
        papers.MapGet("/{file}", ReadAsync).WithName("GetPaper").WithSummary("One paper, in Japanese, as PDF/A with its font inside or as workbook.")
            .Produces(StatusCodes.Status200OK, contentType: PaperPdf.ContentType, additionalContentTypes: PaperWorkbook.ContentType)
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<PapersReply>, Refused>> ListAsync(
        [Description("Id of the case.")] Guid id, ClaimsPrincipal caller, ReadPapers papers, CancellationToken ct)
    {
        var read = await papers.RunAsync(SelectionId.From(id), caller.Actor(), CultureInfo.CurrentUICulture, ct);
        return read.IsDone
            ? TypedResults.Ok(new PapersReply(
                read.Value.Locking is not null, read.Value.Locking?.Digest,
                [.. read.Value.Papers.Select(each => new PaperReply(each.Name, each.Paper?.Title, each.Paper is null ? [] : [each.Name + ".pdf", each.Name + ".xlsx"]))]))
            : new Refused(read.Fault);
    }

    private static async Task<Results<FileContentHttpResult, Refused>> ReadAsync(
        [Description("Id of the case.")] Guid id, [Description("Name of the file, such as reason.pdf.")] string file,
        ClaimsPrincipal caller, ReadPapers papers, CancellationToken ct)
    {
        var read = await papers.FileAsync(SelectionId.From(id), file, caller.Actor(), ct);
        return read.IsDone ? TypedResults.File(read.Value.Content, read.Value.ContentType, read.Value.Name) : new Refused(read.Fault);
    }
}
