using System.Security.Claims;
using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Joint.Moves;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Joint;

/// <summary>A case that passed from one municipality to another.</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="From">Code of the municipality that gave it up.</param>
/// <param name="To">Code of the municipality that carries it on.</param>
/// <param name="Day">The day on which the merger or split took effect.</param>
/// <param name="Source">The public notice, in words.</param>
/// <param name="At">When it was moved here.</param>
/// <param name="By">By whom.</param>
public sealed record CaseMoveReply(Guid Case, string From, string To, DateOnly Day, string Source, DateTimeOffset At, string By)
{
    internal static CaseMoveReply Of(CaseMoveRow row) => new(row.Case.Value, row.From.Value, row.To.Value, row.Day, row.Source, Tokyo.At(row.At), row.By);
}

/// <summary>What an order moved.</summary>
/// <param name="Cases">Ids of the cases; empty when the same order had moved them before.</param>
public sealed record CasesMovedReply(IReadOnlyList<Guid> Cases);

/// <summary>Moves of cases after mergers and splits, by the operator.</summary>
internal static class CaseMoveEndpoints
{
    public static void MapCaseMoves(this IEndpointRouteBuilder api)
    {
        var moves = api.MapGroup("/case-moves").WithTags("Joint cases");
        moves.MapGet("", ListAsync).RequireScope(Scopes.SelectionsRead).WithName("ListCaseMoves")
            .WithSummary("Moved cases, the newest first: operator and auditor all, a town what came to it.");
        moves.MapPost("", MoveAsync).RequireScope(Scopes.CasesMove).WithName("MoveCases").WithSummary("Move cases to the municipality that carries them on.")
            .WithDescription("All cases after a merger, named ones after a split. The same order again moves nothing. Records that are final stay as they are.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Ok<PagedReply<CaseMoveReply>>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, ReadMoves read, CancellationToken ct) =>
        TypedResults.Ok(stretch.Reply(await read.RunAsync(caller.Actor(), stretch.Offset, stretch.Count, ct), CaseMoveReply.Of));

    private static async Task<Results<Ok<CasesMovedReply>, Refused>> MoveAsync(CaseMovesRequest request, ClaimsPrincipal caller, MoveCases move, CancellationToken ct)
    {
        var (from, to) = (MunicipalityCode.Read(request.From), MunicipalityCode.Read(request.To));
        if ((from.Fault?.On("from") ?? to.Fault?.On("to")) is { } unreadable)
        {
            return new Refused(unreadable);
        }

        IReadOnlyList<SelectionId>? cases = request.Cases is { } named ? [.. named.Select(SelectionId.From)] : null;
        var moved = await move.RunAsync(new MoveCasesOrder(from.Value, to.Value, request.Day, request.Source, cases), caller.Actor(), ct);
        return moved.IsDone ? TypedResults.Ok(new CasesMovedReply([.. moved.Value.Cases.Select(id => id.Value)])) : new Refused(moved.Fault);
    }
}
