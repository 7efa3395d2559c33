using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog.Comparison;
using Marketplace.Api.Conformance;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Comparison;

/// <summary>Offerings side by side.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder api) => api.MapGet("/comparisons", CompareAsync).WithTags("Offerings").IsOpenToAll()
        .WithName("CompareOfferings")
        .WithSummary("Compare two to six offerings, for a municipality with five-year costs.")
        .WithDescription("With a token of the municipality itself, the row linkFit names its own subscriptions that each offering could be linked to.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<ComparisonReply>, Refused>> CompareAsync(
        [FromQuery(Name = "offering"), MinLength(CompareOfferings.Fewest), MaxLength(CompareOfferings.Most), Description("Code of an offering; repeat it for two to six columns.")] string[] offering,
        [FromQuery(Name = "municipality"), Description(TownParameter.Description)] string? municipality,
        [FromQuery(Name = "option"), Description("Code of an option that the costs are to hold; repeat it for several. Each must belong to a plan of a compared offering.")] string[]? option,
        [FromQuery(Name = "spec"), Description(SpecParameter.Description + " With it the reply compares every requirement, too.")] string? spec,
        [FromQuery(Name = "asOf"), Description(ConformanceEndpoints.AsOf)] DateOnly? asOf,
        ClaimsPrincipal caller, Comparisons comparisons, CancellationToken ct)
    {
        var town = TownParameter.Read(municipality);
        if (town.Fault is { } unreadable)
        {
            return new Refused(unreadable);
        }

        var query = new ComparisonQuery(offering, town.Value, caller.ToActor()) { Options = option ?? [] };
        var reply = await comparisons.ReadAsync(query, string.IsNullOrEmpty(spec) ? null : SpecParameter.Read(spec), asOf, ct);
        return reply.IsDone ? TypedResults.Ok(reply.Value) : new Refused(reply.Fault);
    }
}
