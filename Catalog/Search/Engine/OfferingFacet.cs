using System.Globalization;

namespace Catalog.Search.Engine;

/// <summary>One filter of the search: its name, what a document has for it, and how its values are called.</summary>
/// <param name="ValuesOf"><c>null</c> where the values do not stand in the document: price (of a town), evidence (of statements).</param>
internal sealed record OfferingFacet(
    string Name,
    Func<OfferingFilters, IReadOnlyList<string>?> Chosen,
    Func<OfferingDocument, IEnumerable<string>>? ValuesOf,
    Func<string, OfferingSnapshot, (string Label, string LabelEn)> Label)
{
    public const string Price = "price";

    public const string Evidence = "evidence";

    /// <summary>Its values are added up, not alternatives, and they are too many to be counted: a filter without a facet.</summary>
    public const string Requirement = "requirement";

    /// <summary>All facets, in the order in which they are shown.</summary>
    public static IReadOnlyList<OfferingFacet> All { get; } =
    [
        new("area", f => f.Area, d => d.Areas.Select(n => n.ToString(CultureInfo.InvariantCulture)), AreaLabel),
        new("kind", f => f.Kind, d => [d.Offering.Kind.ToString()], Plain),
        new("origin", f => f.Origin, d => [d.Offering.Origin.ToString()], Plain),
        new(Price, f => f.Price, null, PriceLabel),
        new(Evidence, f => f.Evidence, null, Plain),
        new("zone", f => f.Zone, d => d.Offering.Zones.Select(zone => zone.ToString()), Plain),
        new("cloud", f => f.Cloud, d => d.Offering.Cloud is { } cloud ? [cloud] : [], Plain),
        new("region", f => f.Region, d => d.Offering.Vendor.PrefectureNumber is { } number ? [number] : [], RegionLabel),
        new("system", f => f.System, d => d.Offering.Systems, SystemLabel),
        new("vendor", f => f.Vendor, d => [d.Offering.Vendor.Code], VendorLabel),
    ];

    /// <summary>The order of the values where they have one of their own; otherwise the most frequent comes first.</summary>
    public int Rank(string value) => Name != Price ? 0 : PriceBand.All.TakeWhile(band => band.Name != value).Count();

    private static (string, string) Plain(string value, OfferingSnapshot _) => (value, value);

    private static (string, string) AreaLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Names.Areas[int.Parse(value, CultureInfo.InvariantCulture)] is var area ? (area.Name, area.NameEn) : default;

    private static (string, string) PriceLabel(string value, OfferingSnapshot _) =>
        PriceBand.Named(value) is var band ? (band.Label, band.LabelEn) : default;

    private static (string, string) RegionLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Names.Prefectures.TryGetValue(value, out var prefecture) ? prefecture : (value, value);

    private static (string, string) SystemLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Names.Systems.TryGetValue(value, out var system) ? (system.Name, system.NameEn) : (value, value);

    private static (string, string) VendorLabel(string value, OfferingSnapshot snapshot) => snapshot.VendorName(value);
}
