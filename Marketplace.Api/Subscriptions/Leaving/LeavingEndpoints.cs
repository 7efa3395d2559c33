using System.ComponentModel;
using System.Security.Claims;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Terms;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Subscriptions.Leaving;

/// <summary>The end of a subscription: a town renews or leaves, gets its data and the certificate of the erasure.</summary>
internal static class LeavingEndpoints
{
    private const string Csv = "text/csv";
    private const int NotFound = StatusCodes.Status404NotFound;
    private const int Conflict = StatusCodes.Status409Conflict;
    private const int Invalid = StatusCodes.Status422UnprocessableEntity;

    public static void MapLeaving(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/subscriptions/{id:guid}").WithTags("Renewing and leaving");
        one.MapPost("/renew", RenewAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("RenewSubscription")
            .WithSummary("Renew the term to a day; the vendor is told.").TakesRequestKey().Refuses(NotFound, Conflict, Invalid);
        one.MapPost("/cancel", CancelAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("CancelSubscription")
            .WithSummary("Leave: get the data, then have everything deleted. With dryRun=true only what would happen.")
            .WithDescription("The operation named in Location has the data given out, reads it back, waits for the receipt, and only then has the tenant deleted. What is still being set up is turned back.")
            .TakesRequestKey().Refuses(NotFound, Conflict, Invalid);
        one.MapGet("/cancel", FindAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetCancellation")
            .WithSummary("How the newest cancellation stands.").Refuses(NotFound);
        one.MapDelete("/cancel", WithdrawAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("WithdrawCancellation")
            .WithSummary("Stay: withdraw the cancellation before the deletion begins.").Refuses(NotFound, Conflict);
        one.MapPost("/cancel/without-export", WithoutExportAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("LeaveWithoutExport")
            .WithSummary("Leave without the data that the vendor does not give out, and say why.").Refuses(NotFound, Conflict, Invalid);
        one.MapGet("/export", ReadAsync).RequireScope(Scopes.ExportsRead).WithName("GetExport")
            .WithSummary("The data that the vendor gave back, as a CSV file; only for the town itself.")
            .Produces(StatusCodes.Status200OK, contentType: Csv).Refuses(NotFound);
        one.MapPost("/export/receipt", ReceiveAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("ConfirmReceipt")
            .WithSummary("Confirm by its checksum that the town has the data; then the deletion goes on.").Refuses(NotFound, Conflict, Invalid);
        one.MapGet("/erasure-certificate", CertificateAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetErasureCertificate")
            .WithSummary("The certificate of the erasure, once the vendor has proven it.").Refuses(NotFound);
    }

    private static async Task<Results<Accepted<OrderedReply>, Refused>> RenewAsync(
        [Description("Id of the subscription.")] Guid id, RenewRequest request, HttpContext context, ClaimsPrincipal caller, RenewSubscription renew, CancellationToken ct)
    {
        var done = await renew.RunAsync(SubscriptionId.From(id), request.Until, RequestKeys.Of(context, new { id, request.Until }), caller.Actor(), ct);
        return done.IsDone ? Accepted(done.Value) : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<LeavingPreviewReply>, Accepted<OrderedReply>, Refused>> CancelAsync(
        [Description("Id of the subscription.")] Guid id, CancelRequest request, HttpContext context, ClaimsPrincipal caller, CancelSubscription cancel, CancellationToken ct,
        [Description("Only look what would happen."), FromQuery(Name = "dryRun")] bool dryRun = false)
    {
        var order = request.ToOrder(id, RequestKeys.Of(context, new { id, request }));
        if (dryRun)
        {
            var preview = await cancel.PreviewAsync(order, caller.Actor(), ct);
            return preview.IsDone ? TypedResults.Ok(LeavingPreviewReply.Of(preview.Value)) : new Refused(preview.Fault);
        }

        var done = await cancel.RunAsync(order, caller.Actor(), ct);
        return done.IsDone ? Accepted(done.Value) : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<CancellationReply>, Refused>> FindAsync(
        [Description("Id of the subscription.")] Guid id, ClaimsPrincipal caller, CancellationSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(CancellationReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> WithdrawAsync(
        [Description("Id of the subscription.")] Guid id, ClaimsPrincipal caller, WithdrawCancellation withdraw, CancellationToken ct)
    {
        var done = await withdraw.RunAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> WithoutExportAsync(
        [Description("Id of the subscription.")] Guid id, WithoutExportRequest request, ClaimsPrincipal caller, LeaveWithoutExport leave, CancellationToken ct)
    {
        var done = await leave.RunAsync(SubscriptionId.From(id), request.Words, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<PushStreamHttpResult, Refused>> ReadAsync(
        [Description("Id of the subscription.")] Guid id, HttpContext context, ClaimsPrincipal caller, ReadKeptExport read, CancellationToken ct)
    {
        var found = await read.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        if (!found.IsDone)
        {
            return new Refused(found.Fault);
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = found.Value.Bytes;
        return TypedResults.Stream(to => read.WriteAsync(found.Value, to, ct), Csv, found.Value.FileName);
    }

    private static async Task<Results<NoContent, Refused>> ReceiveAsync(
        [Description("Id of the subscription.")] Guid id, ReceiptRequest request, ClaimsPrincipal caller, ConfirmReceipt confirm, CancellationToken ct)
    {
        var done = await confirm.RunAsync(SubscriptionId.From(id), request.Sha256, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<ErasureCertificateReply>, Refused>> CertificateAsync(
        [Description("Id of the subscription.")] Guid id, ClaimsPrincipal caller, ErasureCertificates certificates, CancellationToken ct)
    {
        var found = await certificates.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(ErasureCertificateReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static Accepted<OrderedReply> Accepted(Ordered ordered) =>
        TypedResults.Accepted($"/api/v1/operations/{ordered.Operation.Value}", OrderedReply.Of(ordered));
}
