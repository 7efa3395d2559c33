using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Reviews;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

using Told = Results<Ok<ToldReply>, Refused>;

/// <summary>What happens to a listing that is public: its versions, withdrawal, suspension, gap plans.</summary>
internal static class ListingEndpoints
{
    private const string OfOffering = "Code of the offering.";

    public static void MapListings(this IEndpointRouteBuilder api)
    {
        var listing = api.MapGroup("/offerings/{code}").WithTags("Publishing");
        listing.MapGet("/published", ListAsync).IsOpenToAll().WithName("ListPublishedVersions").WithSummary("The versions in which a listing was published, newest first.");
        var vendors = listing.MapGroup("").RequireScope(Scopes.OfferingsWrite);
        vendors.MapGet("/withdrawal", PreviewAsync).WithName("PreviewWithdrawal").WithSummary("The towns that use an offering of the client's vendor.").Refuses(StatusCodes.Status404NotFound);
        vendors.MapPost("/withdrawal", WithdrawAsync).WithName("WithdrawOffering").WithSummary("Take an offering out of the catalog. What runs goes on, and its towns are told.").IsAct();
        var curators = listing.MapGroup("").RequireScope(Scopes.ReviewsWrite).WithTags("Curation");
        curators.MapPost("/suspension", SuspendAsync).WithName("SuspendOffering").WithSummary("Stop new orders at once. What runs goes on, and its towns are told.").IsAct();
        curators.MapDelete("/suspension", ResumeAsync).WithName("ResumeOffering").WithSummary("Take new orders again.").IsAct();
        curators.MapPost("/gaps", PlanAsync).WithName("PlanGap").WithSummary("Set what a listing lacks and by when.").IsAct();
        curators.MapPost("/gaps/{number:int}/closing", CloseAsync).WithName("CloseGap").WithSummary("State that a gap is closed.").IsAct();
    }

    private static RouteHandlerBuilder IsAct(this RouteHandlerBuilder act) =>
        act.Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<PagedReply<PublishedReply>>> ListAsync(
        [Description(OfOffering)] string code, [AsParameters] Stretch stretch, PublishedListings listings, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await listings.OfAsync(code, ct), each =>
            new PublishedReply(each.Number, each.Edit, each.QuestionSet, each.Digest, each.Approvals, Tokyo.At(each.PublishedAt))));

    private static async Task<Results<Ok<PagedReply<AffectedTownReply>>, Refused>> PreviewAsync(
        [Description(OfOffering)] string code, [AsParameters] Stretch stretch, ClaimsPrincipal caller, WithdrawListing withdraw, CancellationToken ct)
    {
        var affected = await withdraw.PreviewAsync(code, caller.Actor(), ct);
        return affected.IsDone
            ? TypedResults.Ok(stretch.Cut(affected.Value, each => new AffectedTownReply(each.Municipality, each.Name, each.Plan, Tokyo.At(each.OrderedAt))))
            : new Refused(affected.Fault);
    }

    private static async Task<Told> WithdrawAsync(
        [Description(OfOffering)] string code, WithdrawalRequest request, ClaimsPrincipal caller, WithdrawListing withdraw, CancellationToken ct) =>
        Reply(await withdraw.RunAsync(code, request.Reason, request.Towns, caller.Actor(), ct));

    private static async Task<Told> SuspendAsync([Description(OfOffering)] string code, SuspensionRequest request, ClaimsPrincipal caller, SuspendListing suspend, CancellationToken ct) =>
        Reply(await suspend.SuspendAsync(code, request.Reason, caller.Actor(), ct));

    private static async Task<Told> ResumeAsync([Description(OfOffering)] string code, ClaimsPrincipal caller, SuspendListing suspend, CancellationToken ct) =>
        Reply(await suspend.ResumeAsync(code, caller.Actor(), ct));

    private static async Task<Results<Ok<GapReply>, Refused>> PlanAsync([Description(OfOffering)] string code, GapRequest request, ClaimsPrincipal caller, PlanGaps gaps, CancellationToken ct)
    {
        var planned = await gaps.PlanAsync(new GapOrder(code, request.What, request.Question, request.DueOn), caller.Actor(), ct);
        return planned.IsDone ? TypedResults.Ok(new GapReply(planned.Value)) : new Refused(planned.Fault);
    }

    private static async Task<Results<NoContent, Refused>> CloseAsync(
        [Description(OfOffering)] string code, [Description("Number of the gap.")] int number, ClaimsPrincipal caller, PlanGaps gaps, CancellationToken ct)
    {
        var closed = await gaps.CloseAsync(code, number, caller.Actor(), ct);
        return closed.IsDone ? TypedResults.NoContent() : new Refused(closed.Fault);
    }

    private static Told Reply(Outcome<int> told) => told.IsDone ? TypedResults.Ok(new ToldReply(told.Value)) : new Refused(told.Fault);
}
