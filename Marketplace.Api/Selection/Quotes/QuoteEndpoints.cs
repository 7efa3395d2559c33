using System.ComponentModel;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Quotes;

using Code = Results<Ok<OpeningCodeReply>, Refused>;
using Round = Results<Ok<QuoteRoundReply>, Refused>;

/// <summary>A municipality's side of quotes; every look is logged.</summary>
internal static class QuoteEndpoints
{
    private const string OfRound = "Number of the round.";

    public static void MapQuotes(this IEndpointRouteBuilder api)
    {
        var quotes = api.MapGroup("/selections/{id:guid}/quotes").WithTags("Quotes");
        quotes.MapGet("", ListAsync).RequireScope(Scopes.SelectionsRead).WithName("ListQuotes").WithSummary("All rounds of quotes of a case, the newest first.")
            .WithDescription("Amounts are sealed until the deadline and until every opener has entered the own code. The look is logged.")
            .Refuses(StatusCodes.Status404NotFound);
        var writing = quotes.MapGroup("").RequireScope(Scopes.SelectionsWrite);
        writing.MapPost("", PrepareAsync).WithName("PrepareQuotes").WithSummary("Prepare a round of quotes.")
            .WithDescription("A municipality of two or more people names two openers; the request goes out when each of them has made an opening code. A caller who is an opener gets the own code in the answer, this once.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        writing.MapPost("/{round:int}/openers", MakeCodeAsync).WithName("MakeOpeningCode").WithSummary("Confirm as an opener, and get the own opening code this once.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        writing.MapPost("/{round:int}/withdrawal", WithdrawAsync).WithName("WithdrawQuotes").WithSummary("Take a round back before its deadline.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        writing.MapPost("/{round:int}/questions/{number:int}/answer", AnswerAsync).WithName("AnswerQuoteQuestion").WithSummary("Answer a question, once and for all vendors.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        writing.MapPost("/{round:int}/opening", OpenAsync).WithName("OpenQuotes").WithSummary("Enter the own opening code after the deadline.")
            .WithDescription("With the last opener's code all answers are opened at once. Five wrong codes pause the opener for 15 minutes.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
        writing.MapPost("/{round:int}/loss", GiveUpAsync).WithName("GiveUpOpening").WithSummary("State after the deadline that a code is lost; vendors then disclose their answers against the digests.")
            .IsChange(StatusCodes.Status422UnprocessableEntity);
    }

    private static RouteHandlerBuilder IsChange(this RouteHandlerBuilder change, params ReadOnlySpan<int> further) => change
        .TakesVersion()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed)
        .Refuses(further);

    private static async Task<Results<Ok<PagedReply<QuoteRoundReply>>, Refused>> ListAsync([AsParameters] QuotesCall call, [AsParameters] Stretch stretch, CancellationToken ct)
    {
        var rounds = await call.Read.RunAsync(SelectionId.From(call.Id), call.Actor, ct);
        return rounds.IsDone ? TypedResults.Ok(stretch.Cut(rounds.Value, QuoteRoundReply.Of)) : new Refused(rounds.Fault);
    }

    private static Task<Code> PrepareAsync([AsParameters] QuotesCall call, PrepareQuotesRequest request, PrepareQuotes prepare, CancellationToken ct) =>
        call.MakeCodeAsync(which => prepare.RunAsync(
            new PrepareQuotesOrder(which, [.. request.Invited.Select(each => each.ToInvited())], request.Terms, request.Openers ?? []), call.Actor, ct));

    private static Task<Code> MakeCodeAsync([AsParameters] QuotesCall call, [Description(OfRound)] int round, MakeOpeningCode make, CancellationToken ct) =>
        call.MakeCodeAsync(which => make.RunAsync(which, round, call.Actor, ct));

    private static Task<Round> WithdrawAsync(
        [AsParameters] QuotesCall call, [Description(OfRound)] int round, QuoteReasonRequest request, ChangeQuotes change, CancellationToken ct) =>
        call.ChangeAsync(round, which => change.WithdrawAsync(which, round, request.Reason, call.Actor, ct), ct);

    private static Task<Round> AnswerAsync(
        [AsParameters] QuotesCall call, [Description(OfRound)] int round, [Description("Number of the question.")] int number,
        QuoteWordsRequest request, ChangeQuotes change, CancellationToken ct) =>
        call.ChangeAsync(round, which => change.AnswerQuestionAsync(which, round, number, request.Text, call.Actor, ct), ct);

    private static Task<Round> OpenAsync(
        [AsParameters] QuotesCall call, [Description(OfRound)] int round, OpeningRequest request, OpenQuotes open, CancellationToken ct) =>
        call.ChangeAsync(round, which => open.RunAsync(which, round, request.Code, call.Actor, ct), ct);

    private static Task<Round> GiveUpAsync(
        [AsParameters] QuotesCall call, [Description(OfRound)] int round, QuoteReasonRequest request, ChangeQuotes change, CancellationToken ct) =>
        call.ChangeAsync(round, which => change.GiveUpAsync(which, round, request.Reason, call.Actor, ct), ct);
}
