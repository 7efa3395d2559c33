using System.Globalization;
using Catalog.Offerings;
using Catalog.Publishing;

namespace Catalog.Search.Engine;

/// <summary>One filter of the search: its name, what a document has for it, and how its values are called.</summary>
/// <param name="ValuesOf"><c>null</c> where the values do not stand in the document: price (of a town), evidence (of statements).</param>
/// <param name="Question">Key of the question that vendors answer for it; <c>null</c> = it comes from elsewhere. A test holds that every question marked as a facet has one.</param>
internal sealed record OfferingFacet(
    string Name,
    Func<OfferingFilters, IReadOnlyList<string>?> Chosen,
    Func<OfferingDocument, IEnumerable<string>>? ValuesOf,
    Func<string, OfferingSnapshot, (string Label, string LabelEn)> Label,
    string? Question = null)
{
    public const string Price = "price";

    public const string Evidence = "evidence";

    /// <summary>Its values are added up, not alternatives, and they are too many to be counted: a filter without a facet.</summary>
    public const string Requirement = "requirement";

    private static readonly string[] EveryPrefecture = [.. Enumerable.Range(1, 47).Select(number => number.ToString("00", CultureInfo.InvariantCulture))];

    /// <summary>All facets, in the order in which they are shown.</summary>
    public static IReadOnlyList<OfferingFacet> All { get; } =
    [
        new("area", f => f.Area, d => d.Areas.Select(n => n.ToString(CultureInfo.InvariantCulture)), AreaLabel),
        new("kind", f => f.Kind, d => [d.Offering.Kind.ToString()], Plain, "product.kind"),
        new("origin", f => f.Origin, d => [d.Offering.Origin.ToString()], Plain),
        new(Price, f => f.Price, null, PriceLabel),
        new(Evidence, f => f.Evidence, null, Plain),
        new("zone", f => f.Zone, d => d.Offering.Zones.Select(zone => zone.ToString()), Plain, "operation.zones"),
        new("cloud", f => f.Cloud, d => d.Offering.Cloud is { } cloud ? [cloud] : [], Plain, "operation.cloud"),
        new("serves", f => f.Serves, d => Served(d.Offering), RegionLabel, "operation.prefectures"),
        new("accessibility", f => f.Accessibility, d => d.Offering.Accessibility is { } stated ? [stated.Level] : [], LevelLabel, "accessibility.level"),
        new("region", f => f.Region, d => d.Offering.Vendor.PrefectureNumber is { } number ? [number] : [], RegionLabel),
        new("system", f => f.System, d => d.Offering.Systems, SystemLabel, "product.systems"),
        new("vendor", f => f.Vendor, d => [d.Offering.Vendor.Code], VendorLabel),
    ];

    /// <summary>The order of the values where they have one of their own; otherwise the most frequent comes first.</summary>
    public int Rank(string value) => Name != Price ? 0 : PriceBand.All.TakeWhile(band => band.Name != value).Count();

    /// <summary>The whole country is every prefecture; a published fact states none.</summary>
    private static IEnumerable<string> Served(Offering offering) =>
        offering.Origin == Origin.PublishedFact ? [] : offering.ServiceArea.Count > 0 ? offering.ServiceArea : EveryPrefecture;

    private static (string, string) LevelLabel(string value, OfferingSnapshot _) =>
        StatedAnswers.Word("accessibility.level", value) is { } level ? (level.Ja, level.En) : (value, value);

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
