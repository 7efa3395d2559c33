using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Route;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Selection.Route;

using Shown = Results<Ok<CaseRoutesReply>, Refused>;

/// <summary>The route of a case: found, tried and recorded.</summary>
internal static class RouteEndpoints
{
    private const int UsualTermMonths = 60;

    public static void MapRoutes(this IEndpointRouteBuilder api)
    {
        var route = api.MapGroup("/selections/{id:guid}/route").WithTags("Selections");
        route.MapGet("", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetRoute").WithSummary("The recorded route of a case; with an amount, also what would come out for it.")
            .WithDescription("A dry run reads `amount` and, if given, `startsOn` (the next 1 April when left out), `termMonths` (60 when left out) and `asOf`.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        route.MapPost("", ChooseAsync).RequireScope(Scopes.SelectionsWrite).WithName("ChooseRoute").WithSummary("Record the route of a case.")
            .TakesVersion().ShowsVersion()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Shown> ShowAsync([AsParameters] RouteTrial trial, ClaimsPrincipal caller, ReadRoutes read, TimeProvider time, CancellationToken ct)
    {
        var (id, actor) = (SelectionId.From(trial.Id), caller.Actor());
        var chosen = await read.OfAsync(id, actor, ct);
        if (!chosen.IsDone || trial.Question(Tokyo.Today(time)) is not { } question)
        {
            return chosen.IsDone ? TypedResults.Ok(Reply(chosen.Value, null)) : new Refused(chosen.Fault);
        }

        var proposed = await read.TryAsync(id, question, actor, ct);
        return proposed.IsDone ? TypedResults.Ok(Reply(chosen.Value, proposed.Value)) : new Refused(proposed.Fault);
    }

    private static async Task<Shown> ChooseAsync(
        [Description("Id of the case.")] Guid id, RouteRequest request, HttpContext context, ClaimsPrincipal caller, ChooseRoute choose, ReadRoutes read, TimeProvider time, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var (which, actor) = (new SelectionRef(SelectionId.From(id), seen), caller.Actor());
        var chosen = await choose.RunAsync(which, request.Question(Tokyo.Today(time)), actor, ct);
        if (!chosen.IsDone)
        {
            return Versions.Refuse(chosen.Fault, seen);
        }

        Versions.Show(context, chosen.Value);
        var all = await read.OfAsync(which.Id, actor, ct);
        return all.IsDone ? TypedResults.Ok(Reply(all.Value, null)) : new Refused(all.Fault);
    }

    private static CaseRoutesReply Reply(Page<RouteSheet> chosen, ProposedRoute? trial) =>
        new([.. chosen.Items.Select(RouteChoiceReply.Of)], trial is null ? null : RouteReply.Of(trial));

    /// <summary>A dry run in the address.</summary>
    internal sealed record RouteTrial
    {
        [FromRoute(Name = "id"), Description("Id of the case.")]
        public required Guid Id { get; init; }

        [FromQuery(Name = "amount"), Range(typeof(long), "1", "999999999999"), Description("Estimate in whole yen, tax included; left out = no dry run.")]
        public long? Amount { get; init; }

        [FromQuery(Name = "startsOn"), Description("First day of the contract.")]
        public DateOnly? StartsOn { get; init; }

        [FromQuery(Name = "termMonths"), Range(1, RouteFinder.LongestTermMonths), Description("Length of the contract in months.")]
        public int? TermMonths { get; init; }

        [FromQuery(Name = "asOf"), Description("The day whose rules decide; today in Tokyo when left out.")]
        public DateOnly? AsOf { get; init; }

        public RouteQuestion? Question(DateOnly today) => Amount is not { } amount ? null
            : new RouteQuestion(new Yen(amount), StartsOn ?? new FiscalYear(FiscalYear.Of(today).Year + 1).FirstDay, TermMonths ?? UsualTermMonths) { Day = AsOf ?? today };
    }
}
