using Catalog.Standards;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Standards;

/// <summary>Business areas and systems: public facts.</summary>
internal static class StandardEndpoints
{
    public static void MapStandards(this IEndpointRouteBuilder api)
    {
        var standards = api.MapGroup(string.Empty).WithTags("Standards").IsOpenToAll();
        standards.MapGet("/business-areas", ListAreasAsync).WithName("ListBusinessAreas").WithSummary("The 20 legal business areas.");
        standards.MapGet("/business-systems", ListSystemsAsync).WithName("ListBusinessSystems").WithSummary("The business systems by id.");
    }

    private static async Task<Ok<PagedReply<BusinessAreaReply>>> ListAreasAsync([AsParameters] Stretch stretch, BusinessAreas areas, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await areas.AllAsync(ct), BusinessAreaReply.Of));

    private static async Task<Ok<PagedReply<BusinessSystemReply>>> ListSystemsAsync([AsParameters] Stretch stretch, BusinessSystems systems, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await systems.AllAsync(ct), BusinessSystemReply.Of));
}
