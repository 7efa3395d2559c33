using System.Security.Claims;
using Catalog.Events;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Events;

/// <summary>Events read again, behind the wall of the subscriptions that they are about.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api) => api.MapGet("/events", ListAsync).WithTags("Events")
        .RequireScope(Scopes.EventsRead).WithName("ListEvents")
        .WithSummary("Events from a cursor on, in their order.")
        .WithDescription("The same events as webhooks get. Without a cursor from the oldest that is kept; `nextCursor` of the last stretch gives what happens afterwards.");

    private static async Task<Ok<EventsReply>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, EventFeed feed, CancellationToken ct)
    {
        var actor = caller.Actor();
        var found = await feed.ReadAsync(stretch.Offset, stretch.Count, actor, ct);
        return TypedResults.Ok(new EventsReply([.. found.Events.Select(each => EventReply.Of(each, actor.Vendor))], Cursor.At(found.Next), found.HasMore));
    }
}
