using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Events;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Events;

/// <summary>Webhooks of the client's own town or vendor: registered, tried, wound back, ended.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Events");
        webhooks.MapPost("", RegisterAsync).RequireScope(Scopes.WebhooksWrite).WithName("RegisterWebhook")
            .WithSummary("Be told of events from now on.")
            .WithDescription("The answer has the secret by which what is sent is signed (Standard Webhooks); it is shown this once.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        webhooks.MapGet("", ListAsync).RequireScope(Scopes.EventsRead).WithName("ListWebhooks").WithSummary("Webhooks that the client may see, oldest first.");
        webhooks.MapGet("/{id:guid}", FindAsync).RequireScope(Scopes.EventsRead).WithName("GetWebhook")
            .WithSummary("One webhook and how it fares.").Refuses(StatusCodes.Status404NotFound);
        webhooks.MapDelete("/{id:guid}", DeleteAsync).RequireScope(Scopes.WebhooksWrite).WithName("DeleteWebhook")
            .WithSummary("Send nothing more.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        webhooks.MapPost("/{id:guid}/secret", RotateAsync).RequireScope(Scopes.WebhooksWrite).WithName("RotateWebhookSecret")
            .WithSummary("Get another secret.").WithDescription("For 24 hours what is sent carries two signatures, one by each secret.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        webhooks.MapPost("/{id:guid}/test", TestAsync).RequireScope(Scopes.WebhooksWrite).WithName("TestWebhook")
            .WithSummary("Have a test event sent, once.").WithDescription("What came of it stands in the deliveries within seconds.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        webhooks.MapPost("/{id:guid}/replay", ReplayAsync).RequireScope(Scopes.WebhooksWrite).WithName("ReplayEvents")
            .WithSummary("Send again from a cursor on, or go on behind what cannot be delivered.")
            .WithDescription("Also begins anew with a webhook that was disabled.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        webhooks.MapGet("/{id:guid}/deliveries", DeliveriesAsync).RequireScope(Scopes.EventsRead).WithName("ListDeliveries")
            .WithSummary("Every try to send something, newest first.").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<WebhookSecretReply>, Refused>> RegisterAsync(
        WebhookRequest request, ClaimsPrincipal caller, RegisterWebhook register, CancellationToken ct)
    {
        var done = await register.RunAsync(new WebhookOrder(request.Url, request.Kinds ?? []), caller.Actor(), ct);
        return done.IsDone
            ? TypedResults.Created($"/api/v1/webhooks/{done.Value.Webhook.Value}", new WebhookSecretReply(done.Value.Webhook.Value, done.Value.Secret))
            : new Refused(done.Fault);
    }

    private static async Task<Ok<PagedReply<WebhookReply>>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, WebhookSheets sheets, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await sheets.ListAsync(caller.Actor(), ct), WebhookReply.Of));

    private static async Task<Results<Ok<WebhookReply>, Refused>> FindAsync(
        [Description("Id of the webhook.")] Guid id, ClaimsPrincipal caller, WebhookSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(WebhookId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(WebhookReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> DeleteAsync(
        [Description("Id of the webhook.")] Guid id, ClaimsPrincipal caller, DeleteWebhook delete, CancellationToken ct) =>
        Nothing(await delete.RunAsync(WebhookId.From(id), caller.Actor(), ct));

    private static async Task<Results<Ok<WebhookSecretReply>, Refused>> RotateAsync(
        [Description("Id of the webhook.")] Guid id, ClaimsPrincipal caller, RotateWebhookSecret rotate, CancellationToken ct)
    {
        var done = await rotate.RunAsync(WebhookId.From(id), caller.Actor(), ct);
        return done.IsDone ? TypedResults.Ok(new WebhookSecretReply(id, done.Value.Secret)) : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> TestAsync(
        [Description("Id of the webhook.")] Guid id, ClaimsPrincipal caller, AskTest test, CancellationToken ct) =>
        Nothing(await test.RunAsync(WebhookId.From(id), caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> ReplayAsync(
        [Description("Id of the webhook.")] Guid id, ReplayRequest request, ClaimsPrincipal caller, ReplayEvents replay, CancellationToken ct) =>
        Cursor.TryRead(request.Cursor, out var from)
            ? Nothing(await replay.RunAsync(WebhookId.From(id), from, caller.Actor(), ct))
            : new Refused(EdgeFaults.BadCursor(request.Cursor));

    private static async Task<Results<Ok<PagedReply<DeliveryReply>>, Refused>> DeliveriesAsync(
        [Description("Id of the webhook.")] Guid id, [AsParameters] Stretch stretch, ClaimsPrincipal caller, WebhookSheets sheets, CancellationToken ct)
    {
        var found = await sheets.DeliveriesAsync(WebhookId.From(id), stretch.Offset, stretch.Count, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Reply(found.Value, DeliveryReply.Of)) : new Refused(found.Fault);
    }

    private static Results<NoContent, Refused> Nothing(Outcome done) => done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
}
