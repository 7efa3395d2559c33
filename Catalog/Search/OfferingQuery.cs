using Catalog.Municipalities;

namespace Catalog.Search;

/// <summary>How results are ordered.</summary>
public enum OfferingSort
{
    /// <summary>The published neutral order: match, then a hash of the code; overdue gap plans last.</summary>
    Neutral,
    Name,
    /// <summary>Five-year cost for the municipality, cheapest first; without a price last.</summary>
    Cost,
}

/// <summary>A search for offerings. Values of one filter are alternatives, filters add up.</summary>
/// <param name="Text">Free words; every word must be found.</param>
/// <param name="Filters">Chosen values per filter.</param>
/// <param name="Municipality">Shapes price and service area; filters nothing.</param>
public sealed record OfferingQuery(
    string? Text = null,
    OfferingFilters? Filters = null,
    MunicipalityCode? Municipality = null,
    OfferingSort Sort = OfferingSort.Neutral,
    int Offset = 0,
    int Limit = 20);

/// <summary>The filters of a search; each list holds alternatives, an empty list does not filter.</summary>
/// <param name="Area">Number, name or everyday name of a business area (17, 健康管理, 国保).</param>
/// <param name="System">Business system id, 001 to 039.</param>
/// <param name="Kind">Name of an <see cref="Offerings.OfferingKind"/>.</param>
/// <param name="Origin">Name of an <see cref="Offerings.Origin"/>.</param>
/// <param name="Cloud">Cloud provider as stated.</param>
/// <param name="Zone">Name of a <see cref="Offerings.NetworkZone"/>.</param>
/// <param name="Vendor">Vendor code.</param>
/// <param name="Region">Prefecture of the vendor's seat, two digits.</param>
/// <param name="Price">Name of a band of the cheapest five-year cost; needs a municipality.</param>
/// <param name="Evidence">Name of a <see cref="Conformance.EvidenceKind"/> on which some statement of the offering rests.</param>
/// <param name="Requirement">Function ids; unlike the others they add up: every one must be implemented.</param>
/// <param name="Serves">Prefecture that the vendor serves, two digits.</param>
/// <param name="Accessibility">Level of JIS X 8341-3 as stated: AAA, AA, A, partial, untested.</param>
public sealed record OfferingFilters(
    IReadOnlyList<string>? Area = null,
    IReadOnlyList<string>? System = null,
    IReadOnlyList<string>? Kind = null,
    IReadOnlyList<string>? Origin = null,
    IReadOnlyList<string>? Cloud = null,
    IReadOnlyList<string>? Zone = null,
    IReadOnlyList<string>? Vendor = null,
    IReadOnlyList<string>? Region = null,
    IReadOnlyList<string>? Price = null,
    IReadOnlyList<string>? Evidence = null,
    IReadOnlyList<string>? Requirement = null,
    IReadOnlyList<string>? Serves = null,
    IReadOnlyList<string>? Accessibility = null);
