using System.ComponentModel;
using System.Security.Claims;
using Catalog.Selection;
using Catalog.Selection.Feedback;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Feedback;

/// <summary>How a case ended for one offering of the vendor.</summary>
/// <param name="Offering">Code of the vendor's own offering.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">The sort of reason, for an excluded one; never the words.</param>
/// <param name="On">The day on which the record was locked.</param>
/// <param name="Area">Number of the business area; <c>null</c> outside the 20.</param>
/// <param name="PopulationFrom">Least population of the town's band.</param>
/// <param name="PopulationTo">Largest; <c>null</c> = no upper end.</param>
/// <param name="Municipality">Code of the town, only where the offering was chosen.</param>
public sealed record FeedbackReply(
    string Offering, CandidateOutcome Outcome, ExclusionReason? Reason, DateOnly On, int? Area, int PopulationFrom, int? PopulationTo, string? Municipality)
{
    internal static FeedbackReply Of(VendorFeedback each) =>
        new(each.Offering, each.Outcome, each.Reason, each.On, each.Area, each.Band.From, each.Band.To, each.Town?.Code.Value);
}

/// <summary>What a vendor learns after the lock.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api) => api.MapGet("/vendors/{code}/feedback", ListAsync).WithTags("Vendors")
        .RequireScope(Scopes.VendorsRead).WithName("ListFeedback").WithSummary("How locked cases ended for the vendor's own offerings, newest first.")
        .WithDescription("Reason codes only: no words, no quotes, no other vendor; the town's name only where the vendor was chosen.");

    private static async Task<Results<Ok<PagedReply<FeedbackReply>>, Refused>> ListAsync(
        [Description("Code of the vendor.")] string code, [AsParameters] Stretch stretch, ClaimsPrincipal caller, ReadFeedback feedback, CancellationToken ct)
    {
        var found = await feedback.OfAsync(code, caller.Actor(), stretch.Offset, stretch.Count, ct);
        return found.IsDone ? TypedResults.Ok(stretch.Reply(found.Value, FeedbackReply.Of)) : new Refused(found.Fault);
    }
}
