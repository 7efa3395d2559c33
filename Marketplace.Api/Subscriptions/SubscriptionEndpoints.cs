using System.ComponentModel;
using System.Security.Claims;
using Catalog.Municipalities;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Prices;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Subscriptions;

/// <summary>Subscriptions: a town orders and sees its own, a vendor sees its customers', auditor and operator see all.</summary>
internal static class SubscriptionEndpoints
{
    public static void MapSubscriptions(this IEndpointRouteBuilder api)
    {
        var subscriptions = api.MapGroup("/subscriptions").WithTags("Subscriptions");
        subscriptions.MapPost("", SubscribeAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("Subscribe")
            .WithSummary("Order a subscription for the client's own municipality.")
            .WithDescription("Answers at once; the operation named in Location prepares it. The same Idempotency-Key with the same order gives the same subscription, for ever.")
            .TakesRequestKey()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status503ServiceUnavailable);
        subscriptions.MapGet("", ListAsync).RequireScope(Scopes.SubscriptionsRead).WithName("ListSubscriptions")
            .WithSummary("Subscriptions that the client may see, newest first.");
        subscriptions.MapGet("/{id:guid}", FindAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetSubscription")
            .WithSummary("One subscription.").ShowsVersion().Refuses(StatusCodes.Status404NotFound);
        subscriptions.MapGet("/{id:guid}/notices", NoticesAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetSubscriptionNotices")
            .WithSummary("The price at the order, announced prices, and what happened to the listing since.").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<OrderReply>, Refused>> SubscribeAsync(
        SubscriptionRequest request, HttpContext context, ClaimsPrincipal caller, Subscribe subscribe, CancellationToken ct)
    {
        var municipality = MunicipalityCode.Read(request.Municipality);
        if (!municipality.IsDone)
        {
            return new Refused(municipality.Fault.On("municipality"));
        }

        var done = await subscribe.RunAsync(request.ToOrder(municipality.Value, RequestKeys.Of(context, request)), caller.Actor(), ct);
        return done.IsDone
            ? TypedResults.Accepted(
                $"/api/v1/operations/{done.Value.Operation.Value}",
                new OrderReply(done.Value.Subscription.Value, done.Value.Operation.Value, done.Value.IsRepeat))
            : new Refused(done.Fault);
    }

    private static async Task<Ok<PagedReply<SubscriptionReply>>> ListAsync(
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, SubscriptionSheets sheets, CancellationToken ct) =>
        TypedResults.Ok(stretch.Reply(await sheets.ListAsync(caller.Actor(), stretch.Offset, stretch.Count, ct), SubscriptionReply.Of));

    private static async Task<Results<Ok<SubscriptionReply>, Refused>> FindAsync(
        [Description("Id of the subscription.")] Guid id, HttpContext context, ClaimsPrincipal caller, SubscriptionSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        if (!found.IsDone)
        {
            return new Refused(found.Fault);
        }

        Versions.Show(context, found.Value.Version);
        return TypedResults.Ok(SubscriptionReply.Of(found.Value));
    }

    private static async Task<Results<Ok<NoticesReply>, Refused>> NoticesAsync(
        [Description("Id of the subscription.")] Guid id, ClaimsPrincipal caller, SubscriptionNotices notices, CancellationToken ct)
    {
        var found = await notices.OfAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(NoticesReply.Of(found.Value)) : new Refused(found.Fault);
    }
}
