using System.ComponentModel;
using System.Security.Claims;
using Catalog.Municipalities;
using Catalog.Selection.Calendar;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Calendar;

/// <summary>One line of the calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Stage">Stage of the budget or of a case.</param>
/// <param name="IsOwn">The day comes from the municipality's own rule; otherwise it is the usual one.</param>
/// <param name="Title">Title of the case, or Japanese name of the offering.</param>
/// <param name="Case">Id of the case.</param>
/// <param name="Subscription">Id of the subscription.</param>
public sealed record CalendarEntryReply(DateOnly Day, CalendarEntryKind Kind, CalendarStage? Stage, bool IsOwn, string? Title, Guid? Case, Guid? Subscription);

/// <summary>A subscription with its end.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="EndsOn">Last day of the term.</param>
/// <param name="RecompeteOn">Nine months before: the day on which to begin anew.</param>
/// <param name="IsAssumed">No route names a term, so five years are taken.</param>
/// <param name="Case">Id of the case that competes it anew; <c>null</c> = none yet.</param>
public sealed record EndingSubscriptionReply(Guid Subscription, string Offering, DateOnly EndsOn, DateOnly RecompeteOn, bool IsAssumed, Guid? Case);

/// <summary>The twelve months ahead of a municipality.</summary>
/// <param name="Municipality">Its code.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Entries">By day.</param>
/// <param name="Ending">All running subscriptions by their end.</param>
public sealed record CalendarReply(
    string Municipality, DateOnly From, DateOnly To, IReadOnlyList<CalendarEntryReply> Entries, IReadOnlyList<EndingSubscriptionReply> Ending)
{
    internal static CalendarReply Of(TownCalendar calendar) => new(
        calendar.Municipality.Value, calendar.From, calendar.To,
        [.. calendar.Entries.Select(each => new CalendarEntryReply(each.Day, each.Kind, each.Stage, each.IsOwn, each.Title, each.Case?.Value, each.Subscription?.Value))],
        [.. calendar.Ending.Select(each => new EndingSubscriptionReply(
            each.Id.Value, each.Offering, each.Term.EndsOn, each.Term.RecompeteOn, each.Term.IsAssumed, each.Reopened?.Value))]);
}

/// <summary>The calendar of a municipality: its own and the auditor's to read.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder api) => api.MapGet("/municipalities/{code}/calendar", ShowAsync).WithTags("Municipalities")
        .RequireScope(Scopes.SelectionsRead).WithName("GetCalendar").WithSummary("Budget stages, cases and ends of terms of the next twelve months.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<CalendarReply>, Refused>> ShowAsync(
        [Description("Six-digit code of the client's own municipality.")] string code, ClaimsPrincipal caller, ReadCalendar calendar, CancellationToken ct)
    {
        var read = MunicipalityCode.Read(code);
        if (!read.IsDone)
        {
            return new Refused(read.Fault.On("code"));
        }

        var found = await calendar.OfTownAsync(read.Value, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(CalendarReply.Of(found.Value)) : new Refused(found.Fault);
    }
}
