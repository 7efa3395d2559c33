using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Standards;

/// <summary>Which rows of a specification are wanted; parameters add up.</summary>
internal sealed record RowParameters
{
    [FromQuery(Name = "part"), AllowedValues("function", "form", "dataGroup", "linkage", null)]
    [Description("Part of the specification: function, form, dataGroup, linkage.")]
    public string? Part { get; init; }

    [FromQuery(Name = "class"), AllowedValues("must", "option", "forbidden", null)]
    [Description("What the standard asks: must, option, forbidden.")]
    public string? Class { get; init; }

    [FromQuery(Name = "chapter"), MaxLength(200), Description("The topmost heading, exactly as written.")]
    public string? Chapter { get; init; }

    [FromQuery(Name = "q"), MaxLength(200), Description("Words; every one must stand in number, headings, text or remarks.")]
    public string? Q { get; init; }

    public RequirementQuery Query => new(Read<SpecPart>(Part), Read<RequirementClass>(Class), Chapter, Q);

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}

/// <summary>Specification versions and their rows: public facts.</summary>
internal static class SpecEndpoints
{
    public static void MapSpecs(this IEndpointRouteBuilder api)
    {
        var specs = api.MapGroup("/specs/{systemId}").WithTags("Standards").IsOpenToAll();
        specs.MapGet("/", ListAsync).WithName("ListSpecVersions").WithSummary("The versions of a system's specification, newest first.")
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        specs.MapGet("/{version}", FindAsync).WithName("GetSpecVersion").WithSummary("One version with its chapters and what it asks in numbers.")
            .Refuses(StatusCodes.Status404NotFound);
        specs.MapGet("/{version}/requirements", RowsAsync).WithName("ListRequirements").WithSummary("Rows of one version in its own order.")
            .Refuses(StatusCodes.Status404NotFound);
        specs.MapGet("/{version}/changes", ChangesAsync).WithName("CompareSpecVersions")
            .WithSummary("What differs from an earlier version, row by row, and whom it touches from which day.")
            .WithDescription("With a token, `subscriptions` names those that the caller may see.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<SpecChangesReply>, Refused>> ChangesAsync(
        [Description("Business system id, 001 to 039.")] string systemId, [Description("The later version.")] string version,
        [FromQuery(Name = "from"), Description("The earlier version; without it the one before.")] string? from,
        ClaimsPrincipal caller, ReadSpecImpact impact, CancellationToken ct)
    {
        var read = await impact.RunAsync(systemId, version, from, caller.ToActor(), ct);
        return read.IsDone ? TypedResults.Ok(SpecChangesReply.Of(read.Value)) : new Refused(read.Fault);
    }

    private static async Task<Results<Ok<PagedReply<SpecVersionReply>>, Refused>> ListAsync(
        [Description("Business system id, 001 to 039.")] string systemId, [AsParameters] Stretch stretch, Specs specs, CancellationToken ct)
    {
        var heads = await specs.OfSystemAsync(systemId, ct);
        return heads.IsDone ? TypedResults.Ok(stretch.Cut(heads.Value, SpecVersionReply.Of)) : new Refused(heads.Fault);
    }

    private static async Task<Results<Ok<SpecReply>, Refused>> FindAsync(
        [Description("Business system id, 001 to 039.")] string systemId, [Description("Version, such as 7.0.")] string version,
        Specs specs, CancellationToken ct)
    {
        var sheet = await specs.FindAsync(systemId, version, DateOnly.MaxValue, ct);
        return sheet.IsDone ? TypedResults.Ok(SpecReply.Of(sheet.Value)) : new Refused(sheet.Fault);
    }

    private static async Task<Results<Ok<PagedReply<RequirementReply>>, Refused>> RowsAsync(
        [Description("Business system id, 001 to 039.")] string systemId, [Description("Version, such as 7.0.")] string version,
        [AsParameters] RowParameters wanted, [AsParameters] Stretch stretch, Specs specs, CancellationToken ct)
    {
        var sheet = await specs.FindAsync(systemId, version, DateOnly.MaxValue, ct);
        return sheet.IsDone ? TypedResults.Ok(stretch.Cut(wanted.Query.Choose(sheet.Value), RequirementReply.Of)) : new Refused(sheet.Fault);
    }
}
