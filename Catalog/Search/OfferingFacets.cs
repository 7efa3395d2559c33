using System.Globalization;

namespace Catalog.Search;

/// <summary>One filter of the search: its name, what a document has for it, and how its values are called.</summary>
internal sealed record OfferingFacet(
    string Name,
    Func<OfferingFilters, IReadOnlyList<string>?> Chosen,
    Func<OfferingDocument, IEnumerable<string>> ValuesOf,
    Func<string, OfferingSnapshot, (string Label, string LabelEn)> Label)
{
    /// <summary>All filters, in the order in which they are shown.</summary>
    public static IReadOnlyList<OfferingFacet> All { get; } =
    [
        new("area", f => f.Area, d => d.Areas.Select(n => n.ToString(CultureInfo.InvariantCulture)), AreaLabel),
        new("kind", f => f.Kind, d => [d.Offering.Kind.ToString()], Plain),
        new("origin", f => f.Origin, d => [d.Offering.Origin.ToString()], Plain),
        new("zone", f => f.Zone, d => d.Offering.Zones.Select(zone => zone.ToString()), Plain),
        new("cloud", f => f.Cloud, d => d.Offering.Cloud is { } cloud ? [cloud] : [], Plain),
        new("system", f => f.System, d => d.Offering.Systems, SystemLabel),
        new("vendor", f => f.Vendor, d => [d.Offering.Vendor.Code], VendorLabel),
    ];

    public bool Passes(OfferingDocument document, IReadOnlyList<string> chosen) =>
        chosen.Count == 0 || ValuesOf(document).Any(value => chosen.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static (string, string) Plain(string value, OfferingSnapshot _) => (value, value);

    private static (string, string) AreaLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Names.Areas[int.Parse(value, CultureInfo.InvariantCulture)] is var area ? (area.Name, area.NameEn) : default;

    private static (string, string) SystemLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Names.Systems.TryGetValue(value, out var system) ? (system.Name, system.NameEn) : (value, value);

    private static (string, string) VendorLabel(string value, OfferingSnapshot snapshot) =>
        snapshot.Documents.First(d => d.Offering.Vendor.Code == value).Offering.Vendor is var vendor ? (vendor.Name, vendor.NameEn) : default;
}
