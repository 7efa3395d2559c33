using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Calendar;
using Catalog.Subscriptions;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Calendar;

using Opened = Results<Created<SelectionReply>, Refused>;

/// <summary>Competes anew what a subscription holds: by the subscription, or by the case that led to it.</summary>
internal static class ReopeningEndpoints
{
    public static void MapReopening(this IEndpointRouteBuilder api)
    {
        api.MapPost("/selections/{id:guid}/reopening", OfCaseAsync).WithTags("Selections").WithName("ReopenSelection")
            .WithSummary("Open a new case for what this one led to, with its needs.").IsReopening();
        api.MapPost("/subscriptions/{id:guid}/reopening", OfSubscriptionAsync).WithTags("Subscriptions").WithName("ReopenSubscription")
            .WithSummary("Open a case that competes the subscription anew.").IsReopening();
    }

    private static void IsReopening(this RouteHandlerBuilder reopening) => reopening.RequireScope(Scopes.SelectionsWrite).ShowsVersion()
        .WithDescription("A subscription is competed anew once; the refusal of a second time names the case.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);

    private static async Task<Opened> OfCaseAsync(
        [Description("Id of the case.")] Guid id, HttpContext context, ClaimsPrincipal caller, ReopenSelection reopen, SelectionSheets sheets, CancellationToken ct) =>
        await ShowAsync(await reopen.OfCaseAsync(SelectionId.From(id), caller.Actor(), ct), context, caller.Actor(), sheets, ct);

    private static async Task<Opened> OfSubscriptionAsync(
        [Description("Id of the subscription.")] Guid id, HttpContext context, ClaimsPrincipal caller, ReopenSelection reopen, SelectionSheets sheets, CancellationToken ct) =>
        await ShowAsync(await reopen.RunAsync(SubscriptionId.From(id), caller.Actor(), ct), context, caller.Actor(), sheets, ct);

    private static async Task<Opened> ShowAsync(Outcome<SelectionId> opened, HttpContext context, Actor actor, SelectionSheets sheets, CancellationToken ct)
    {
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
}
