using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog.Comparison;
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
        ClaimsPrincipal caller, CompareOfferings compare, CancellationToken ct)
    {
        var town = TownParameter.Read(municipality);
        if (town.Fault is { } unreadable)
        {
            return new Refused(unreadable);
        }

        var table = await compare.RunAsync(new ComparisonQuery(offering, town.Value, caller.ToActor()), ct);
        return table.IsDone ? TypedResults.Ok(ComparisonReply.Of(table.Value)) : new Refused(table.Fault);
    }
}
