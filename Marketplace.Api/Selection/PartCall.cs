using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Selection;

/// <summary>A request about one part of a case: heeds <c>If-Match</c> and answers with the part as it is afterwards.</summary>
internal sealed record PartCall
{
    [FromRoute(Name = "id"), Description("Id of the case.")]
    public required Guid Id { get; init; }

    public required HttpContext Context { get; init; }

    public required ClaimsPrincipal Caller { get; init; }

    public Actor Actor => Caller.Actor();

    public SelectionId Case => SelectionId.From(Id);

    /// <summary>Carries out a change and shows what came of it.</summary>
    public async Task<Results<Ok<TReply>, Refused>> ChangeAsync<TReply>(Func<SelectionRef, Task<Outcome<int>>> change, Func<int, Task<Results<Ok<TReply>, Refused>>> show)
    {
        var (seen, unreadable) = Versions.Seen(Context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var changed = await change(new SelectionRef(Case, seen));
        return changed.IsDone ? await show(changed.Value) : Versions.Refuse(changed.Fault, seen);
    }

    public static Results<Ok<TReply>, Refused> Show<TValue, TReply>(Outcome<TValue> found, Func<TValue, TReply> reply) =>
        found.IsDone ? TypedResults.Ok(reply(found.Value)) : new Refused(found.Fault);
}

/// <summary>What every change of a part declares.</summary>
internal static class PartEndpoints
{
    public static RouteHandlerBuilder ChangesPart(this RouteHandlerBuilder change) => change.TakesVersion().Refuses(
        StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);

    public static void MapCaseParts(this IEndpointRouteBuilder cases)
    {
        Needs.NeedsEndpoints.Map(cases);
        Frozen.FrozenEndpoints.Map(cases);
        Scores.ScoresEndpoints.Map(cases);
        Carrying.CarryingEndpoints.Map(cases);
        Calendar.CaseCalendarEndpoints.Map(cases);
    }
}
