using System.ComponentModel;
using System.Security.Claims;
using Catalog.Ladder;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Ladder;

/// <summary>Levels for everybody; the runs behind them for the vendor, the curators, operators and auditors.</summary>
internal static class LadderEndpoints
{
    private const string Code = "Code of the offering.";

    public static void MapLadder(this IEndpointRouteBuilder api)
    {
        api.MapGet("/ladder", OverviewAsync).WithTags("Ladder").RequireScope(Scopes.LadderRead).WithName("ListLadder")
            .WithSummary("Every offering that is checked, the lowest level first.").Refuses();
        var ladder = api.MapGroup("/offerings/{code}/ladder").WithTags("Ladder");
        ladder.MapGet("", FindAsync).IsOpenToAll().WithName("GetLadder")
            .WithSummary("The computed level of an offering, its day, and every check of the newest run.").Refuses(StatusCodes.Status404NotFound);
        ladder.MapPost("/runs", OrderAsync).RequireScope(Scopes.LadderRun).WithName("RunLadder")
            .WithSummary("Check an offering out of turn.")
            .WithDescription("Answers at once; the run named in Location shows every check as it is judged. What it makes at the broker it removes again.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        ladder.MapGet("/runs", ListAsync).RequireScope(Scopes.LadderRead).WithName("ListLadderRuns")
            .WithSummary("Runs of an offering, newest first.").Refuses(StatusCodes.Status404NotFound);
        ladder.MapGet("/runs/{run:guid}", RunAsync).RequireScope(Scopes.LadderRead).WithName("GetLadderRun")
            .WithSummary("One run: progress, and every check judged so far with the calls behind a failure.").Refuses(StatusCodes.Status404NotFound);
        ladder.MapPost("/runs/{run:guid}/stop", StopAsync).RequireScope(Scopes.LadderRun).WithName("StopLadderRun")
            .WithSummary("Stop a run that was ordered out of turn; what it made is removed first, and no level changes.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<PagedReply<LadderLineReply>>, Refused>> OverviewAsync(
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, LadderOverview overview, CancellationToken ct)
    {
        var found = await overview.RunAsync(caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, LadderLineReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<LadderReply>, Refused>> FindAsync([Description(Code)] string code, LadderSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(code, ct);
        return found.IsDone ? TypedResults.Ok(LadderReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Accepted<LadderRunOrderedReply>, Refused>> OrderAsync(
        [Description(Code)] string code, ClaimsPrincipal caller, OrderLadderRun order, CancellationToken ct)
    {
        var done = await order.RunAsync(code, caller.Actor(), ct);
        return done.IsDone
            ? TypedResults.Accepted($"/api/v1/offerings/{Uri.EscapeDataString(code)}/ladder/runs/{done.Value.Value}", new LadderRunOrderedReply(done.Value.Value))
            : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<PagedReply<LadderRunReply>>, Refused>> ListAsync(
        [Description(Code)] string code, [AsParameters] Stretch stretch, ClaimsPrincipal caller, LadderSheets sheets, CancellationToken ct)
    {
        var found = await sheets.RunsAsync(code, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, LadderRunReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<LadderRunDetailsReply>, Refused>> RunAsync(
        [Description(Code)] string code, [Description("Id of the run.")] Guid run, ClaimsPrincipal caller, LadderSheets sheets, CancellationToken ct)
    {
        var found = await sheets.RunAsync(code, LadderRunId.From(run), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(LadderRunDetailsReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> StopAsync(
        [Description(Code)] string code, [Description("Id of the run.")] Guid run, ClaimsPrincipal caller, StopLadderRun stop, CancellationToken ct)
    {
        var done = await stop.RunAsync(code, LadderRunId.From(run), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
