using System.ComponentModel;
using System.Security.Claims;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>Checks of a vendor's broker: ordered by the vendor or an operator, run by a worker, read while they go on.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        var broker = api.MapGroup("/vendors/{vendor}/broker").WithTags("Vendors");
        broker.MapPost("/check", OrderAsync).RequireScope(Scopes.VendorsWrite).WithName("CheckBroker")
            .WithSummary("Check a vendor's registered broker against the Open Service Broker API 2.17.")
            .WithDescription("Answers at once; the check named in Location shows every rule as it is judged. What the check makes at the broker it removes again.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        broker.MapGet("/checks", ListAsync).RequireScope(Scopes.VendorsRead).WithName("ListBrokerChecks")
            .WithSummary("Checks of a vendor's broker, newest first.").Refuses(StatusCodes.Status404NotFound);
        broker.MapGet("/checks/{check:guid}", FindAsync).RequireScope(Scopes.VendorsRead).WithName("GetBrokerCheck")
            .WithSummary("One check: progress, and every rule judged so far with the calls that it rests on.").Refuses(StatusCodes.Status404NotFound);
        broker.MapPost("/checks/{check:guid}/stop", StopAsync).RequireScope(Scopes.VendorsWrite).WithName("StopBrokerCheck")
            .WithSummary("Stop a check; what it made at the broker is removed first.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Accepted<CheckOrderedReply>, Refused>> OrderAsync(
        [Description("Code of the vendor.")] string vendor, CheckRequest request, ClaimsPrincipal caller, OrderCheck order, CancellationToken ct)
    {
        var done = await order.RunAsync(new CheckOrder(vendor, request.Service, request.Plan), caller.Actor(), ct);
        return done.IsDone
            ? TypedResults.Accepted($"/api/v1/vendors/{Uri.EscapeDataString(vendor)}/broker/checks/{done.Value.Value}", new CheckOrderedReply(done.Value.Value))
            : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<PagedReply<CheckReply>>, Refused>> ListAsync(
        [Description("Code of the vendor.")] string vendor, [AsParameters] Stretch stretch, ClaimsPrincipal caller, CheckSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ListAsync(vendor, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, CheckReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<CheckDetailsReply>, Refused>> FindAsync(
        [Description("Code of the vendor.")] string vendor, [Description("Id of the check.")] Guid check, ClaimsPrincipal caller, CheckSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(vendor, CheckId.From(check), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(CheckDetailsReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> StopAsync(
        [Description("Code of the vendor.")] string vendor, [Description("Id of the check.")] Guid check, ClaimsPrincipal caller, StopCheck stop, CancellationToken ct)
    {
        var done = await stop.RunAsync(vendor, CheckId.From(check), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
