using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection.Quotes;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Quotes;

using Shown = Results<Ok<QuoteRequestReply>, Refused>;

/// <summary>A vendor's side of quotes: its own invitations, and of other vendors not even their names.</summary>
internal static class QuoteRequestEndpoints
{
    private const string OfRequest = "Id of the request.";

    public static void MapQuoteRequests(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/quote-requests").WithTags("Quotes");
        requests.MapGet("", ListAsync).RequireScope(Scopes.QuotesRead).WithName("ListQuoteRequests").WithSummary("Requests for quotes to the client's vendor, newest first.");
        requests.MapGet("/{id:guid}", ShowAsync).RequireScope(Scopes.QuotesRead).WithName("GetQuoteRequest")
            .WithSummary("One request with questions and answers. The look is logged.").Refuses(StatusCodes.Status404NotFound);
        var writing = requests.MapGroup("/{id:guid}").RequireScope(Scopes.QuotesWrite);
        writing.MapPut("/answer", AnswerAsync).WithName("AnswerQuoteRequest").WithSummary("Quote, or replace the own quote, until the deadline.")
            .WithDescription("The quote is sealed before it is kept; the answer is its receipt, which no later call can give again.").IsAct();
        writing.MapPost("/refusal", DeclineAsync).WithName("DeclineQuoteRequest").WithSummary("Decline to quote; an answer that was sent is taken back.").IsAct();
        writing.MapPost("/questions", AskAsync).WithName("AskAboutQuoteRequest").WithSummary("Ask the municipality; all invited vendors read question and answer, not who asked.").IsAct();
        writing.MapPost("/disclosure", DiscloseAsync).WithName("DiscloseQuote").WithSummary("Lay the own answer open when it could not be opened; it counts if its digest is the one that was logged.").IsAct();
    }

    private static void IsAct(this RouteHandlerBuilder act) =>
        act.Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<PagedReply<QuoteRequestRowReply>>> ListAsync(
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, ReadQuoteInvitations read, CancellationToken ct) =>
        TypedResults.Ok(stretch.Reply(await read.ListAsync(caller.Actor(), stretch.Offset, stretch.Count, ct), QuoteRequestRowReply.Of));

    private static async Task<Shown> ShowAsync([Description(OfRequest)] Guid id, ClaimsPrincipal caller, ReadQuoteInvitations read, CancellationToken ct)
    {
        var found = await read.FindAsync(QuoteInvitationId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(QuoteRequestReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<QuoteReceiptReply>, Refused>> AnswerAsync(
        [Description(OfRequest)] Guid id, QuoteAnswerRequest request, HttpContext context, ClaimsPrincipal caller, SealQuote seal, CancellationToken ct)
    {
        var sealedAnswer = await seal.RunAsync(request.ToOrder(id), caller.Actor(), ct);
        context.Response.Headers.CacheControl = "no-store";
        return sealedAnswer.IsDone ? TypedResults.Ok(QuoteReceiptReply.Of(sealedAnswer.Value)) : new Refused(sealedAnswer.Fault);
    }

    private static Task<Shown> DeclineAsync(
        [Description(OfRequest)] Guid id, QuoteReasonRequest request, ClaimsPrincipal caller, AnswerInvitation answer, ReadQuoteInvitations read, CancellationToken ct) =>
        ActAsync(id, caller, answer.DeclineAsync(QuoteInvitationId.From(id), request.Reason, caller.Actor(), ct), read, ct);

    private static Task<Shown> AskAsync(
        [Description(OfRequest)] Guid id, QuoteWordsRequest request, ClaimsPrincipal caller, AnswerInvitation answer, ReadQuoteInvitations read, CancellationToken ct) =>
        ActAsync(id, caller, answer.AskAsync(QuoteInvitationId.From(id), request.Text, caller.Actor(), ct), read, ct);

    private static Task<Shown> DiscloseAsync(
        [Description(OfRequest)] Guid id, DisclosureRequest request, ClaimsPrincipal caller, AnswerInvitation answer, ReadQuoteInvitations read, CancellationToken ct) =>
        ActAsync(id, caller, answer.DiscloseAsync(QuoteInvitationId.From(id), request.Text, caller.Actor(), ct), read, ct);

    private static async Task<Shown> ActAsync(Guid id, ClaimsPrincipal caller, Task<Outcome<int>> acting, ReadQuoteInvitations read, CancellationToken ct)
    {
        var done = await acting;
        return done.IsDone ? await ShowAsync(id, caller, read, ct) : new Refused(done.Fault);
    }
}
