using System.ComponentModel;
using System.Security.Claims;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Offerings.Vendors;

/// <summary>The people of a vendor and the links by which others join.</summary>
internal static class StaffEndpoints
{
    private const string OfVendor = "Code of the vendor.";

    public static void MapStaff(this IEndpointRouteBuilder api)
    {
        var vendor = api.MapGroup("/vendors/{vendor}").WithTags("Vendors");
        vendor.MapGet("/members", ListAsync).RequireScope(Scopes.VendorsRead).WithName("ListStaff").WithSummary("The people of a vendor, the one who joined first at the top.");
        vendor.MapPut("/members/{member:guid}/role", ChangeAsync).RequireScope(Scopes.VendorsWrite).WithName("ChangeStaffRole")
            .WithSummary("Give one of the people another role; at least one owner stays.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        vendor.MapDelete("/members/{member:guid}", RemoveAsync).RequireScope(Scopes.VendorsWrite).WithName("RemoveStaff")
            .WithSummary("End one's belonging to the vendor; at least one owner stays.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        vendor.MapGet("/invitations", ListInvitationsAsync).RequireScope(Scopes.VendorsRead).WithName("ListInvitationsToVendor").WithSummary("Invitations that can still be used, without their links.");
        vendor.MapPost("/invitations", InviteAsync).RequireScope(Scopes.VendorsWrite).WithName("InviteStaff")
            .WithSummary("Make a link by which one person can join, once and within seven days.");
        vendor.MapDelete("/invitations/{invitation:guid}", RevokeAsync).RequireScope(Scopes.VendorsWrite).WithName("RevokeInvitationToVendor")
            .WithSummary("Take an invitation back that nobody has used.").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<PagedReply<StaffReply>>, Refused>> ListAsync(
        [Description(OfVendor)] string vendor, [AsParameters] Stretch stretch, ClaimsPrincipal caller, VendorSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(vendor, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value.Staff, StaffReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> ChangeAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the member.")] Guid member, VendorRoleRequest request, ClaimsPrincipal caller, ChangeStaff change, CancellationToken ct)
    {
        var done = await change.RunAsync(vendor, MemberId.From(member), request.Role, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RemoveAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the member.")] Guid member, ClaimsPrincipal caller, ChangeStaff change, CancellationToken ct)
    {
        var done = await change.RemoveAsync(vendor, MemberId.From(member), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<PagedReply<InvitationReply>>, Refused>> ListInvitationsAsync(
        [Description(OfVendor)] string vendor, [AsParameters] Stretch stretch, ClaimsPrincipal caller, VendorSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(vendor, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value.Invitations, InvitationReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Created<InvitationMadeReply>, Refused>> InviteAsync(
        [Description(OfVendor)] string vendor, VendorRoleRequest request, ClaimsPrincipal caller, InviteStaff invite, CancellationToken ct)
    {
        var made = await invite.RunAsync(vendor, request.Role, caller.Actor(), ct);
        return made.IsDone
            ? TypedResults.Created($"/api/v1/vendors/{Uri.EscapeDataString(vendor)}/invitations", InvitationMadeReply.Of(made.Value))
            : new Refused(made.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RevokeAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the invitation.")] Guid invitation, ClaimsPrincipal caller, InviteStaff invite, CancellationToken ct)
    {
        var done = await invite.RevokeAsync(vendor, VendorInvitationId.From(invitation), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
