using Catalog.Comparison;
using Catalog.Offerings;

namespace Catalog.Search;

/// <summary>The part of an offering in which a word was found.</summary>
public enum MatchedField
{
    Name,
    Vendor,
    System,
    Area,
    Summary,
    Interface,
}

/// <summary>Why a hit matched: the word as typed and where it was found.</summary>
public sealed record Match(string Word, MatchedField Field);

/// <summary>One hit.</summary>
/// <param name="Matches">One for each word of the query; empty without words.</param>
/// <param name="Cost">Cheapest five-year cost for the municipality; <c>null</c> where there is none.</param>
/// <param name="ServesTown">Whether the vendor serves it; <c>null</c> = no municipality given or not stated.</param>
public sealed record OfferingHit(
    string Code,
    string Name,
    string NameEn,
    string VendorCode,
    string VendorName,
    string VendorNameEn,
    Origin Origin,
    OfferingKind Kind,
    IReadOnlyList<SystemRow> Systems,
    string? Summary,
    string? SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    int Certificates,
    bool IsOrderable,
    IReadOnlyList<Match> Matches,
    TownCost? Cost,
    bool? ServesTown);

/// <summary>One value of a facet with the number of hits that choosing it would give.</summary>
public sealed record FacetValue(string Value, string Label, string LabelEn, int Count, bool IsChosen);

/// <summary>One facet: its filter's name and its values; counts heed all other filters.</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>A filter that alone stands between the query and hits.</summary>
/// <param name="Filter">Name of the filter, or <c>q</c> for the words.</param>
/// <param name="Hits">Hits without it.</param>
public sealed record DropHint(string Filter, int Hits);

/// <summary>What a search gives.</summary>
public sealed record OfferingResults(
    IReadOnlyList<OfferingHit> Items, int Total, IReadOnlyList<Facet> Facets, IReadOnlyList<DropHint> Hints);
