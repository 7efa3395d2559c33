using System.ComponentModel;
using System.Security.Claims;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Health;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>How vendors' brokers are and what they offer: a vendor its own, operators and auditors all.</summary>
internal static class BrokerHealthEndpoints
{
    private const string OfVendor = "Code of the vendor.";

    public static void MapBrokerHealth(this IEndpointRouteBuilder api)
    {
        var vendors = api.MapGroup("/vendors").WithTags("Vendors");
        vendors.MapGet("/health", ListAsync).RequireScope(Scopes.VendorsRead).WithName("ListBrokerHealth")
            .WithSummary("How the vendors' brokers are, those in trouble first.").WithDescription("A vendor sees its own.");
        vendors.MapGet("/{vendor}/broker/catalogs", CatalogsAsync).RequireScope(Scopes.VendorsRead).WithName("ListCatalogCopies")
            .WithSummary("Dated copies of a broker's catalog with their differences, newest first.");
        vendors.MapPost("/{vendor}/broker/catalogs/{copy:guid}/acknowledgement", AcknowledgeAsync).RequireScope(Scopes.OperationsWrite).WithName("AcknowledgeCatalog")
            .WithSummary("Take note of what changed in a broker's catalog, as an operator.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<PagedReply<HealthReply>>, Refused>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, HealthSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ListAsync(caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, HealthReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<PagedReply<CatalogCopyReply>>, Refused>> CatalogsAsync(
        [Description(OfVendor)] string vendor, [AsParameters] Stretch stretch, ClaimsPrincipal caller, CatalogSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ListAsync(vendor, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, CatalogCopyReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> AcknowledgeAsync(
        [Description(OfVendor)] string vendor, [Description("Id of the copy.")] Guid copy, ClaimsPrincipal caller, AcknowledgeCatalog acknowledge, CancellationToken ct)
    {
        var done = await acknowledge.RunAsync(vendor, copy, caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
