using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Provisioning.Desk;

/// <summary>The operator's desk: operators act with a reason, auditors read.</summary>
internal static class DeskEndpoints
{
    private const int Most = 1_000;
    private const string OfOperation = "Id of the operation.";
    private const string OfCleanup = "Id of the clean-up.";

    public static void MapDesk(this IEndpointRouteBuilder api)
    {
        var operations = api.MapGroup("/operations").WithTags("Operations desk");
        operations.MapGet("", ListAsync).RequireScope(Scopes.OperationsRead).WithName("ListDesk")
            .WithSummary("Operations of all towns: what is stuck first, then the newest.").WithDescription("For operators and auditors.");
        operations.MapPost("/{id:guid}/retry", RetryAsync).WithName("RetryOperation").WithSummary("Have an operation looked at at once.").IsAct();
        operations.MapPost("/{id:guid}/release", ReleaseAsync).WithName("ReleaseOperation").WithSummary("Let an operation that was set aside go on.").IsAct();
        operations.MapPost("/{id:guid}/attest-change", AttestAsync).WithName("AttestChange")
            .WithSummary("Settle a change in doubt: the vendor was asked and has made it.").IsAct();
        operations.MapPost("/{id:guid}/give-up", GiveUpAsync).WithName("GiveUpOperation")
            .WithSummary("End an operation; what may be at the vendor is owed a clean-up.").IsAct();
        var cleanups = api.MapGroup("/cleanups").WithTags("Operations desk");
        cleanups.MapGet("", CleanupsAsync).RequireScope(Scopes.OperationsRead).WithName("ListCleanups")
            .WithSummary("What is owed to vendors' systems, the oldest first.").WithDescription("For operators and auditors.");
        cleanups.MapGet("/{id:guid}", CleanupAsync).RequireScope(Scopes.OperationsRead).WithName("GetCleanup").WithSummary("One clean-up.").Refuses(StatusCodes.Status404NotFound);
        cleanups.MapPost("/{id:guid}/retry", RetryCleanupAsync).WithName("RetryCleanup").WithSummary("Have a clean-up tried at once.").IsAct();
        cleanups.MapPost("/{id:guid}/release", ReleaseCleanupAsync).WithName("ReleaseCleanup").WithSummary("Let a clean-up that was set aside go on.").IsAct();
        cleanups.MapPost("/{id:guid}/give-up", GiveUpCleanupAsync).WithName("GiveUpCleanup").WithSummary("Give a clean-up up; what may stay at the vendor is named in the audit log.").IsAct();
    }

    private static void IsAct(this RouteHandlerBuilder act) => act.RequireScope(Scopes.OperationsWrite)
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<PagedReply<DeskReply>>, Refused>> ListAsync(
        [FromQuery(Name = "state"), Description("Only operations in this state.")] OperationState? state,
        [FromQuery(Name = "vendor"), Description("Only operations at this vendor's broker, by its code.")] string? vendor,
        [FromQuery(Name = "stuck"), Description("Only what is stuck, or only what is not.")] bool? stuck,
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, DeskSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ListAsync(new DeskFilter(state, vendor, stuck), caller.Actor(), Most, ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, DeskReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<PagedReply<CleanupReply>>, Refused>> CleanupsAsync(
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, DeskSheets sheets, CancellationToken ct)
    {
        var found = await sheets.CleanupsAsync(caller.Actor(), Most, ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, CleanupReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<CleanupReply>, Refused>> CleanupAsync([Description(OfCleanup)] Guid id, ClaimsPrincipal caller, DeskSheets sheets, CancellationToken ct)
    {
        var found = await sheets.CleanupAsync(id, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(CleanupReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RetryAsync(
        [Description(OfOperation)] Guid id, DeskRequest request, ClaimsPrincipal caller, RetryOperation retry, CancellationToken ct) =>
        Done(await retry.RunAsync(OperationId.From(id), request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> ReleaseAsync(
        [Description(OfOperation)] Guid id, DeskRequest request, ClaimsPrincipal caller, ReleaseOperation release, CancellationToken ct) =>
        Done(await release.RunAsync(OperationId.From(id), request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> AttestAsync(
        [Description(OfOperation)] Guid id, DeskRequest request, ClaimsPrincipal caller, AttestChange attest, CancellationToken ct) =>
        Done(await attest.RunAsync(OperationId.From(id), request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> GiveUpAsync(
        [Description(OfOperation)] Guid id, DeskRequest request, ClaimsPrincipal caller, GiveUpOperation giveUp, CancellationToken ct) =>
        Done(await giveUp.RunAsync(OperationId.From(id), request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> RetryCleanupAsync(
        [Description(OfCleanup)] Guid id, DeskRequest request, ClaimsPrincipal caller, RetryCleanup retry, CancellationToken ct) =>
        Done(await retry.RunAsync(id, request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> ReleaseCleanupAsync(
        [Description(OfCleanup)] Guid id, DeskRequest request, ClaimsPrincipal caller, ReleaseCleanup release, CancellationToken ct) =>
        Done(await release.RunAsync(id, request.Reason, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> GiveUpCleanupAsync(
        [Description(OfCleanup)] Guid id, DeskRequest request, ClaimsPrincipal caller, GiveUpCleanup giveUp, CancellationToken ct) =>
        Done(await giveUp.RunAsync(id, request.Reason, caller.Actor(), ct));

    private static Results<NoContent, Refused> Done(Outcome outcome) => outcome.IsDone ? TypedResults.NoContent() : new Refused(outcome.Fault);
}
