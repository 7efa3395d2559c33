using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Subscriptions.Life;

/// <summary>Acts on an open subscription: each answers at once with the operation that does the work.</summary>
internal static class LifeEndpoints
{
    private const string OfSubscription = "Id of the subscription.";

    public static void MapSubscriptionLife(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/subscriptions/{id:guid}").WithTags("Subscriptions");
        one.MapGet("/acts", ActsAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetSubscriptionActs")
            .WithSummary("What can be done with a subscription now, why the rest cannot, and the upgrade that the vendor offers.")
            .Refuses(StatusCodes.Status404NotFound);
        one.MapPatch("", ChangeAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("ChangeSubscription")
            .WithSummary("Ask for another plan or other parameters; `dryRun=true` shows cost, downtime and effect on the data and changes nothing.")
            .WithDescription("`If-Match` is required unless it is a dry run. Plan and price stay until the vendor has made the change; a change that fails leaves them.")
            .TakesRequestKey().TakesVersion().ShowsVersion()
            .Refuses(
                StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status422UnprocessableEntity, StatusCodes.Status428PreconditionRequired);
        one.MapPost("/suspend", SuspendAsync).Begins("SuspendSubscription", "Suspend a subscription: nothing is billed and every access is taken away at once.");
        one.MapPost("/resume", ResumeAsync).Begins("ResumeSubscription", "Open a suspended subscription again, with new credentials.");
        one.MapPost("/upgrade", UpgradeAsync).Begins("UpgradeSubscription", "Take the upgrade that the vendor offers.");
        one.MapPost("/rotate", RotateAsync).Begins("RotateCredentials", "Have the credentials of access and data links made anew.");
    }

    private static void Begins(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .RequireScope(Scopes.SubscriptionsWrite).WithName(name).WithSummary(summary)
        .WithDescription("Answers at once; the operation named in Location does the work. A subscription has one operation at a time.")
        .TakesRequestKey()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<ActsReply>, Refused>> ActsAsync(
        [Description(OfSubscription)] Guid id, ClaimsPrincipal caller, SubscriptionActs acts, CancellationToken ct)
    {
        var found = await acts.OfAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(ActsReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<ChangePreviewReply>, Accepted<WorkReply>, Refused>> ChangeAsync(
        [Description(OfSubscription)] Guid id, ChangeRequest request, HttpContext context, ClaimsPrincipal caller, PreviewChange preview, ChangeSubscription change,
        [FromQuery(Name = "dryRun"), AllowedValues(null, "true", "false"), Description("Only show what the change would bring.")] string? dryRun, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        if (dryRun == "true")
        {
            var shown = await preview.RunAsync(request.ToOrder(id, seen, null), caller.Actor(), ct);
            if (!shown.IsDone)
            {
                return new Refused(shown.Fault);
            }

            Versions.Show(context, shown.Value.Version);
            return TypedResults.Ok(ChangePreviewReply.Of(shown.Value));
        }

        if (context.Request.Headers.IfMatch.Count == 0)
        {
            return new Refused(EdgeFaults.IfMatchMissing);
        }

        var begun = await change.RunAsync(request.ToOrder(id, seen, RequestKeys.Of(context, request)), caller.Actor(), ct);
        return begun.IsDone ? Begun(begun.Value) : Versions.Refuse(begun.Fault, seen);
    }

    private static async Task<Results<Accepted<WorkReply>, Refused>> SuspendAsync(
        [Description(OfSubscription)] Guid id, SuspensionRequest request, HttpContext context, ClaimsPrincipal caller, SuspendSubscription suspend, CancellationToken ct) =>
        Answer(await suspend.RunAsync(SubscriptionId.From(id), request.Reason, caller.Actor(), RequestKeys.Of(context, request), ct));

    private static async Task<Results<Accepted<WorkReply>, Refused>> ResumeAsync(
        [Description(OfSubscription)] Guid id, HttpContext context, ClaimsPrincipal caller, ResumeSubscription resume, CancellationToken ct) =>
        Answer(await resume.RunAsync(SubscriptionId.From(id), caller.Actor(), RequestKeys.Of(context, id), ct));

    private static async Task<Results<Accepted<WorkReply>, Refused>> UpgradeAsync(
        [Description(OfSubscription)] Guid id, UpgradeRequest request, HttpContext context, ClaimsPrincipal caller, UpgradeSubscription upgrade, CancellationToken ct) =>
        Answer(await upgrade.RunAsync(SubscriptionId.From(id), request.Version, caller.Actor(), RequestKeys.Of(context, request), ct));

    private static async Task<Results<Accepted<WorkReply>, Refused>> RotateAsync(
        [Description(OfSubscription)] Guid id, HttpContext context, ClaimsPrincipal caller, RotateCredentials rotate, CancellationToken ct) =>
        Answer(await rotate.RunAsync(SubscriptionId.From(id), caller.Actor(), RequestKeys.Of(context, id), ct));

    private static Results<Accepted<WorkReply>, Refused> Answer(Outcome<WorkStarted> begun) => begun.IsDone ? Begun(begun.Value) : new Refused(begun.Fault);

    private static Accepted<WorkReply> Begun(WorkStarted begun) => TypedResults.Accepted($"/api/v1/operations/{begun.Operation.Value}", WorkReply.Of(begun));
}
