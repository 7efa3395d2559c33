using Catalog.Selection.Calendar;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Calendar;

using Shown = Results<Ok<CaseCalendarReply>, Refused>;

/// <summary>The planned start of a case and the stages that follow from it.</summary>
internal static class CaseCalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{id:guid}/calendar", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetCaseCalendar")
            .WithSummary("The planned start of a case and its stages.").Refuses(StatusCodes.Status404NotFound);
        cases.MapPut("/{id:guid}/calendar", PlanAsync).RequireScope(Scopes.SelectionsWrite).WithName("PlanStart")
            .WithSummary("Plan the start; possible until the record is locked.").ChangesPart();
    }

    private static async Task<Shown> ShowAsync([AsParameters] PartCall call, ReadCalendar calendar, CancellationToken ct) =>
        PartCall.Show(await calendar.OfCaseAsync(call.Case, call.Actor, ct), CaseCalendarReply.Of);

    private static Task<Shown> PlanAsync([AsParameters] PartCall call, PlannedStartRequest request, PlanStart plan, ReadCalendar calendar, CancellationToken ct) =>
        call.ChangeAsync(which => plan.RunAsync(which, request.StartsOn, call.Actor, ct), _ => ShowAsync(call, calendar, ct));
}
