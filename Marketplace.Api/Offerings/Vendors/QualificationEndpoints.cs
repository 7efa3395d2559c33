using System.ComponentModel;
using System.Security.Claims;
using Catalog.Offerings.Vendors;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Offerings.Vendors;

/// <summary>Qualifications that a vendor states, and the sellers that a maker names; both are read with the organisation.</summary>
internal static class QualificationEndpoints
{
    private const string OfVendor = "Code of the vendor.";

    public static void MapQualifications(this IEndpointRouteBuilder api)
    {
        var vendor = api.MapGroup("/vendors/{vendor}").WithTags("Vendors").RequireScope(Scopes.VendorsWrite);
        vendor.MapPost("/qualifications", RecordAsync).WithName("RecordQualification").WithSummary("State a qualification with its number and day of expiry.")
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        vendor.MapDelete("/qualifications/{qualification:guid}", EndAsync).WithName("EndQualification").WithSummary("Take a stated qualification back.")
            .Refuses(StatusCodes.Status404NotFound);
        vendor.MapPost("/sellers", NameAsync).WithName("NameSeller").WithSummary("Name a firm that sells a product which this vendor made.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        vendor.MapDelete("/sellers/{naming:guid}", DropAsync).WithName("DropSeller").WithSummary("Take the naming of a seller back.").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created, Refused>> RecordAsync(
        [Description(OfVendor)] string vendor, QualificationRequest request, ClaimsPrincipal caller, RecordQualification record, CancellationToken ct)
    {
        var done = await record.RunAsync(vendor, new QualificationOrder(request.Kind, request.Number, request.GivenBy, request.ExpiresOn), caller.Actor(), ct);
        return done.IsDone ? TypedResults.Created(OrganisationOf(vendor)) : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> EndAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the qualification.")] Guid qualification, ClaimsPrincipal caller, RecordQualification record, CancellationToken ct)
    {
        var done = await record.EndAsync(vendor, QualificationId.From(qualification), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<Created, Refused>> NameAsync(
        [Description(OfVendor)] string vendor, SellerRequest request, ClaimsPrincipal caller, NameSeller sellers, CancellationToken ct)
    {
        var done = await sellers.RunAsync(vendor, request.Product, request.Seller, caller.Actor(), ct);
        return done.IsDone ? TypedResults.Created(OrganisationOf(vendor)) : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> DropAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the naming.")] Guid naming, ClaimsPrincipal caller, NameSeller sellers, CancellationToken ct)
    {
        var done = await sellers.DropAsync(vendor, SellerNamingId.From(naming), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static string OrganisationOf(string vendor) => $"/api/v1/vendors/{Uri.EscapeDataString(vendor)}/organisation";
}
