using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Search;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Search;

/// <summary>The words and filters of a search; a repeated parameter holds alternatives, different ones add up.</summary>
internal sealed record OfferingParameters
{
    [FromQuery(Name = "q"), MaxLength(OfferingSearch.TextLimit)]
    [Description("Free words; every word must be found in name, vendor, system, area, summary, interface or the text of an implemented requirement, in one of its spellings.")]
    public string? Q { get; init; }

    [FromQuery(Name = "area"), Description("Number, name or everyday name of a business area: 17, the Japanese name, or an everyday short form.")]
    public string[]? Area { get; init; }

    [FromQuery(Name = "system"), Description("Business system id, 001 to 039.")]
    public string[]? System { get; init; }

    [FromQuery(Name = "kind")]
    [Description("What it is for: standardSystem, healthManagement, vaccinationLedger, writelessCounter, residentRegisterLink.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "origin"), Description("publishedFact or fictional.")]
    public string[]? Origin { get; init; }

    [FromQuery(Name = "cloud"), Description("Cloud provider as stated.")]
    public string[]? Cloud { get; init; }

    [FromQuery(Name = "zone"), Description("Network zone: myNumber, lgwan, internet.")]
    public string[]? Zone { get; init; }

    [FromQuery(Name = "vendor"), Description("Vendor code.")]
    public string[]? Vendor { get; init; }

    [FromQuery(Name = "region"), Description("Prefecture of the vendor's seat, two digits: 01 to 47.")]
    public string[]? Region { get; init; }

    [FromQuery(Name = "price")]
    [Description("Band of the cheapest five-year cost for the municipality, tax included: below-5m, 5m-10m, 10m-20m, 20m-50m, 50m-100m, from-100m (million yen), unpriced. Needs municipality.")]
    public string[]? Price { get; init; }

    [FromQuery(Name = "evidence")]
    [Description("On what some statement of conformance rests: vendorClaim, examinedCertificate, machineTest, townCheck.")]
    public string[]? Evidence { get; init; }

    [FromQuery(Name = "serves"), Description("Prefecture that the vendor serves, two digits: 01 to 47.")]
    public string[]? Serves { get; init; }

    [FromQuery(Name = "accessibility"), Description("Level of JIS X 8341-3 as stated: AAA, AA, A, partial, untested.")]
    public string[]? Accessibility { get; init; }

    [FromQuery(Name = "requirement")]
    [Description("Function id of a requirement. Unlike the other filters, repeated values add up: every one must be implemented.")]
    public string[]? Requirement { get; init; }

    [FromQuery(Name = "municipality"), Description(TownParameter.Description + " It filters nothing.")]
    public string? Municipality { get; init; }

    [FromQuery(Name = "sort"), AllowedValues("neutral", "name", "cost")]
    [Description("neutral: by match, then by a hash of the code; cost: over five years for the municipality, without a price last.")]
    public string? Sort { get; init; }

    public OfferingFilters Filters => new(Area, System, Kind, Origin, Cloud, Zone, Vendor, Region, Price, Evidence, Requirement, Serves, Accessibility);

    public OfferingSort Order => Enum.TryParse<OfferingSort>(Sort, ignoreCase: true, out var sort) ? sort : OfferingSort.Neutral;
}

/// <summary>The search for offerings.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/offerings", SearchAsync).WithTags("Offerings").IsOpenToAll()
        .WithName("SearchOfferings")
        .WithSummary("Search offerings by words and filters.")
        .WithDescription("Values of one parameter are alternatives, parameters add up. Every hit says why it matched, every facet counts live.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<OfferingSearchReply>, Refused>> SearchAsync(
        [AsParameters] OfferingParameters wanted, [AsParameters] Stretch stretch, OfferingSearch search, CancellationToken ct)
    {
        var town = TownParameter.Read(wanted.Municipality);
        if (town.Fault is { } unreadable)
        {
            return new Refused(unreadable);
        }

        var query = new OfferingQuery(wanted.Q, wanted.Filters, town.Value, wanted.Order, stretch.Offset, stretch.Count);
        var found = await search.RunAsync(query, ct);
        return found.IsDone ? TypedResults.Ok(Reply(found.Value, stretch)) : new Refused(found.Fault);
    }

    private static OfferingSearchReply Reply(OfferingResults found, Stretch stretch)
    {
        var page = stretch.Reply(new Page<OfferingHit>(found.Items, found.Total), OfferingHitReply.Of);
        return new OfferingSearchReply(
            page.Items, page.Total, page.NextCursor,
            [.. found.Facets.Select(facet => new FacetReply(facet.Name, [.. facet.Values.Select(each =>
                new FacetValueReply(each.Value, each.Label, each.LabelEn, each.Count, each.IsChosen))], facet.More))],
            [.. found.Hints.Select(hint => new HintReply(hint.Filter, hint.Hits))],
            [.. found.Readings.Select(reading => new ReadingReply(reading.Typed, reading.How, reading.Words))]);
    }
}
