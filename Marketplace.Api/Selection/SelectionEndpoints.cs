using System.ComponentModel;
using System.Security.Claims;
using Catalog.Municipalities;
using Catalog.Selection;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection;

using Shown = Results<Ok<SelectionReply>, Refused>;

/// <summary>Selection cases: a town its own, an auditor reads all, nobody else any.</summary>
internal static class SelectionEndpoints
{
    public static void MapSelection(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/selections").WithTags("Selections");
        cases.MapGet("", ListAsync).RequireScope(Scopes.SelectionsRead).WithName("ListSelections").WithSummary("Cases that the client may see, newest first.");
        cases.MapGet("/{id:guid}", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetSelection").WithSummary("One case.")
            .ShowsVersion().Refuses(StatusCodes.Status404NotFound);
        cases.MapPost("", OpenAsync).RequireScope(Scopes.SelectionsWrite).WithName("OpenSelection").WithSummary("Open a case for the client's own municipality.")
            .TakesRequestKey().ShowsVersion().Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        cases.MapChanges();
        cases.MapCaseParts();
    }

    private static void MapChanges(this RouteGroupBuilder cases)
    {
        var one = cases.MapGroup("/{id:guid}").RequireScope(Scopes.SelectionsWrite);
        one.MapPost("/needs", StateNeedAsync).WithName("StateNeed").WithSummary("State a need.").IsChange(StatusCodes.Status422UnprocessableEntity);
        one.MapDelete("/needs/{number:int}", DropNeedAsync).WithName("DropNeed").WithSummary("Take a need back.").IsChange();
        one.MapPost("/candidates", ShortlistAsync).WithName("Shortlist").WithSummary("Put an offering on the list.").IsChange(StatusCodes.Status422UnprocessableEntity);
        one.MapPost("/candidates/{offering}/exclusion", ExcludeAsync).WithName("ExcludeCandidate").WithSummary("Drop a candidate with a reason.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        one.MapDelete("/candidates/{offering}/exclusion", ReinstateAsync).WithName("ReinstateCandidate").WithSummary("Take an exclusion back.").IsChange();
        one.MapPost("/decision", DecideAsync).WithName("DecideSelection").WithSummary("Decide for one candidate; nothing changes afterwards.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
    }

    private static RouteHandlerBuilder IsChange(this RouteHandlerBuilder change, params ReadOnlySpan<int> further) => change
        .TakesVersion().ShowsVersion()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed)
        .Refuses(further);

    private static async Task<Ok<PagedReply<SelectionRowReply>>> ListAsync(
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, SelectionSheets sheets, CancellationToken ct) =>
        TypedResults.Ok(stretch.Reply(await sheets.ListAsync(caller.Actor(), stretch.Offset, stretch.Count, ct), SelectionRowReply.Of));

    private static Task<Shown> ShowAsync([AsParameters] SelectionCall call, CancellationToken ct) => call.ShowAsync(ct);

    private static async Task<Results<Created<SelectionReply>, Refused>> OpenAsync(
        OpenSelectionRequest request, HttpContext context, ClaimsPrincipal caller, OpenSelection open, SelectionSheets sheets, CancellationToken ct)
    {
        var municipality = MunicipalityCode.Read(request.Municipality);
        if (!municipality.IsDone)
        {
            return new Refused(municipality.Fault.On("municipality"));
        }

        var actor = caller.Actor();
        var opened = await open.RunAsync(
            new OpenSelectionOrder(municipality.Value, request.Title, request.Area, RequestKeys.Of(context, request)), actor, ct);
        if (!opened.IsDone)
        {
            return new Refused(opened.Fault);
        }

        var sheet = await sheets.FindAsync(opened.Value, actor, ct);
        if (!sheet.IsDone)
        {
            return new Refused(sheet.Fault);
        }

        Versions.Show(context, sheet.Value.Version);
        return TypedResults.Created($"/api/v1/selections/{opened.Value.Value}", SelectionReply.Of(sheet.Value));
    }

    private static Task<Shown> StateNeedAsync([AsParameters] SelectionCall call, NeedRequest request, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.StateNeedAsync(which, request.Text, request.Strength, call.Actor, ct), ct);

    private static Task<Shown> DropNeedAsync(
        [AsParameters] SelectionCall call, [Description("Number of the need.")] int number, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.DropNeedAsync(which, number, call.Actor, ct), ct);

    private static Task<Shown> ShortlistAsync([AsParameters] SelectionCall call, CandidateRequest request, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.ShortlistAsync(which, request.Offering, request.Because, call.Actor, ct), ct);

    private static Task<Shown> ExcludeAsync(
        [AsParameters] SelectionCall call, [Description("Code of the candidate.")] string offering, ExclusionRequest request, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.ExcludeAsync(which, offering, request.Reason, request.Words, call.Actor, ct), ct);

    private static Task<Shown> ReinstateAsync(
        [AsParameters] SelectionCall call, [Description("Code of the candidate.")] string offering, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.ReinstateAsync(which, offering, call.Actor, ct), ct);

    private static Task<Shown> DecideAsync([AsParameters] SelectionCall call, DecisionRequest request, CancellationToken ct) =>
        call.ChangeAsync(which => call.Change.DecideAsync(which, new DecisionOrder(request.Offering, request.Plan, request.Words, request.AgainstScore), call.Actor, ct), ct);
}
