using System.ComponentModel;
using System.Security.Claims;
using Catalog.Offerings.Vendors;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Offerings.Vendors;

/// <summary>A vendor's organisation: read and corrected by the vendor, judged by a curator. People register it at the portal.</summary>
internal static class OrganisationEndpoints
{
    private const string OfVendor = "Code of the vendor.";

    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        var vendor = api.MapGroup("/vendors/{vendor}").WithTags("Vendors");
        vendor.MapGet("/organisation", FindAsync).RequireScope(Scopes.VendorsRead).WithName("GetOrganisation")
            .WithSummary("A vendor's organisation with its registration, qualifications and named sellers.");
        vendor.MapPut("/organisation", RestateAsync).RequireScope(Scopes.VendorsWrite).WithName("RestateOrganisation")
            .WithSummary("Correct a registration that is not accepted yet, and hand it in again.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        vendor.MapPost("/acceptance", AcceptAsync).RequireScope(Scopes.ReviewsWrite).WithName("AcceptVendor")
            .WithSummary("Accept the registration of a vendor; what it submitted can be published from then on.").IsJudgement();
        vendor.MapPost("/refusal", RefuseAsync).RequireScope(Scopes.ReviewsWrite).WithName("RefuseVendor")
            .WithSummary("Send the registration of a vendor back with a reason.").IsJudgement();
    }

    private static void IsJudgement(this RouteHandlerBuilder act) =>
        act.Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<OrganisationReply>, Refused>> FindAsync(
        [Description(OfVendor)] string vendor, ClaimsPrincipal caller, VendorSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(vendor, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(OrganisationReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RestateAsync(
        [Description(OfVendor)] string vendor, OrganisationRequest request, ClaimsPrincipal caller, RestateVendor restate, CancellationToken ct)
    {
        var done = await restate.RunAsync(request.ToOrder(vendor), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> AcceptAsync([Description(OfVendor)] string vendor, ClaimsPrincipal caller, JudgeVendor judge, CancellationToken ct)
    {
        var done = await judge.AcceptAsync(vendor, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RefuseAsync(
        [Description(OfVendor)] string vendor, RefusalRequest request, ClaimsPrincipal caller, JudgeVendor judge, CancellationToken ct)
    {
        var done = await judge.RefuseAsync(vendor, request.Reason, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
