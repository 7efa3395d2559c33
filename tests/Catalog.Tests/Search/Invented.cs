using Catalog.Offerings;
using Catalog.Search.Engine;
using Catalog.Standards;

namespace Catalog.Tests.Search;

/// <summary>Documents made from a few letters each, so that words meet, overlap and repeat.</summary>
internal static class Invented
{
    public static IndexedNames Names { get; } = new(
        new Dictionary<string, SystemRow>(StringComparer.Ordinal)
        {
            ["019"] = new("019", "健康管理", "Health management", 17),
            ["024"] = new("024", "国民健康保険", "National health insurance", 12),
            ["034"] = new("034", "EUC", "End-user computing", null),
        },
        new Dictionary<int, BusinessArea>
        {
            [17] = new(17, "健康管理", "Health management", "福祉", "厚生労働省", "健康管理システム標準仕様書", "7.0", "2026-02", ["健診", "保健"]),
            [12] = new(12, "国民健康保険", "National health insurance", "福祉", "厚生労働省", "国民健康保険システム標準仕様書", "8.0", "2026-02", ["国保"]),
        },
        new Dictionary<string, (string Name, string Romaji)>(StringComparer.Ordinal) { ["21"] = ("岐阜県", "Gifu"), ["20"] = ("長野県", "Nagano") });

    public static Vendor Vendor(int number, string name, string? prefecture = null) =>
        new($"v{number}", name, $"Vendor {number}", null, Origin.Fictional, prefecture);

    public static OfferingDocument Document(
        int number, string name, Vendor vendor, string[]? systems = null, string summary = "", string? cloud = null, NetworkZone[]? zones = null,
        string[]? interfaces = null, PriceTier[]? prices = null, OfferingKind kind = OfferingKind.StandardSystem)
    {
        var offering = new Offering($"o{number}", vendor.Id, name, name, Origin.Fictional, kind, systems ?? [], default);
        typeof(Offering).GetProperty(nameof(Offering.Vendor))!.SetValue(offering, vendor);
        offering.Describe(new OfferingStatement(
            summary, summary, cloud, zones ?? [], [], "", "", [.. (interfaces ?? []).Select(each => new LinkInterface(each, "1.0", LinkRole.Consumes, "REST"))],
            [], new ExitTerms("CSV", 0, Yen.Zero, Yen.Zero, true, 0)));
        if (prices is not null)
        {
            offering.Price(new Plan($"p{number}", "標準", "Standard", 12, prices));
        }

        return OfferingDocument.Of(offering, Names, 0);
    }

    public static OfferingSnapshot Snapshot(IEnumerable<OfferingDocument> documents, params ConformanceBits[] conformance) =>
        OfferingSnapshot.Of(1, Names, conformance, documents);
}
