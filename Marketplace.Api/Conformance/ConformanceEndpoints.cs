using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Conformance;
using Catalog.Offerings;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Conformance;

/// <summary>What an offering does of a specification, and in which versions of the product.</summary>
internal static class ConformanceEndpoints
{
    public const string AsOf = "The day for which verdicts are given, such as 2026-04-01; today in Tokyo when left out.";

    private const string KnownAt = "Leave out what was recorded after this instant (ISO 8601 with offset); now when left out.";

    public static void MapConformance(this IEndpointRouteBuilder api)
    {
        var offering = api.MapGroup("/offerings/{code}").WithTags("Offerings").IsOpenToAll();
        offering.MapGet("/conformance", ReadAsync)
            .WithName("GetConformance")
            .WithSummary("Conformance of an offering: published certificates, and row by row against a specification version as of a day.")
            .WithDescription("Each kind of evidence answers by itself. With a token of a municipality its own check is among the statements, and nobody else's.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        offering.MapGet("/versions", ListReleasesAsync)
            .WithName("ListOfferingVersions").WithSummary("Versions of the product for which conformance was stated, newest first.")
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ConformanceReply>, Refused>> ReadAsync(
        [Description("Code of the offering.")] string code,
        [FromQuery(Name = "spec"), Description(SpecParameter.Description)] string? spec,
        [FromQuery(Name = "asOf"), Description(AsOf)] DateOnly? asOf,
        [FromQuery(Name = "knownAt"), Description(KnownAt)] DateTimeOffset? knownAt,
        ClaimsPrincipal caller, Certificates certificates, ReadConformance read, TimeProvider time, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(spec))
        {
            var known = await certificates.OfAsync(code, ct);
            return known.IsDone
                ? TypedResults.Ok(new ConformanceReply(code, [.. known.Value.Certificates.Select(ConformanceReply.Certificate)], Report: null))
                : new Refused(known.Fault);
        }

        var (system, number) = SpecParameter.Read(spec);
        var report = await read.RunAsync(code, system, number, asOf ?? Tokyo.Today(time), knownAt, caller.ToActor(), ct);
        return report.IsDone
            ? TypedResults.Ok(new ConformanceReply(code, [.. report.Value.Certificates.Select(ConformanceReply.Certificate)], ReportReply.Of(report.Value)))
            : new Refused(report.Fault);
    }

    private static async Task<Results<Ok<PagedReply<ReleaseReply>>, Refused>> ListReleasesAsync(
        [Description("Code of the offering.")] string code, [AsParameters] Stretch stretch, Releases releases, CancellationToken ct)
    {
        var known = await releases.OfAsync(code, ct);
        return known.IsDone ? TypedResults.Ok(stretch.Cut(known.Value, ReleaseReply.Of)) : new Refused(known.Fault);
    }
}
