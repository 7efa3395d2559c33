using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Catalog.Publishing.Reviews;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>Curation: an approval names the newest edit that was seen, and publishes no other.</summary>
internal static class ReviewEndpoints
{
    private const string OfReview = "Id of the review.";

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup("/reviews").WithTags("Curation");
        reviews.MapGet("", ListAsync).RequireScope(Scopes.ReviewsRead).WithName("ListReviews").WithSummary("Open reviews that the client's role may see, the one that is due first at the top.");
        reviews.MapGet("/{id:guid}", FindAsync).RequireScope(Scopes.ReviewsRead).WithName("GetReview")
            .WithSummary("The edit being judged: findings of the program, and differences against the version approved last.").Refuses(StatusCodes.Status404NotFound);
        var writing = reviews.MapGroup("/{id:guid}").RequireScope(Scopes.ReviewsWrite);
        writing.MapPost("/approve", ApproveAsync).WithName("ApproveReview").WithSummary("Approve the edit that was seen; exactly that one is published.")
            .WithDescription("409 when another edit was submitted meanwhile, with the questions that changed. Where facts of security change, two curators must approve the same edit.").IsAct();
        writing.MapPost("/return", ReturnAsync).WithName("ReturnReview").WithSummary("Give the edit that was seen back to its vendor, with reasons.").IsAct();
    }

    private static void IsAct(this RouteHandlerBuilder act) =>
        act.Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<PagedReply<ReviewRowReply>>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, ReviewSheets sheets, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await sheets.QueueAsync(caller.Actor(), ct), ReviewRowReply.Of));

    private static async Task<Results<Ok<ReviewReply>, Refused>> FindAsync([Description(OfReview)] Guid id, ClaimsPrincipal caller, ReviewSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(ListingReviewId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(ReviewReply.Of(found.Value, CultureInfo.CurrentUICulture)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<ApprovalReply>, Refused>> ApproveAsync(
        [Description(OfReview)] Guid id, ApprovalRequest request, ClaimsPrincipal caller, ApproveListing approve, CancellationToken ct)
    {
        var given = await approve.RunAsync(ListingReviewId.From(id), request.Edit, caller.Actor(), ct);
        return given.IsDone ? TypedResults.Ok(new ApprovalReply(given.Value.Edit, given.Value.Published)) : new Refused(given.Fault);
    }

    private static async Task<Results<NoContent, Refused>> ReturnAsync(
        [Description(OfReview)] Guid id, ReturnRequest request, ClaimsPrincipal caller, ReturnListing returning, CancellationToken ct)
    {
        var returned = await returning.RunAsync(
            ListingReviewId.From(id), request.Edit, [.. request.Reasons.Select(each => new ReturnReason(each.Question, each.Words))], caller.Actor(), ct);
        return returned.IsDone ? TypedResults.NoContent() : new Refused(returned.Fault);
    }
}
