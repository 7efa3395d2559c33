namespace Catalog.Offerings;

/// <summary>What a vendor states of an offering beyond its name (事業者の記載事項).</summary>
public sealed record OfferingStatement(
    string Summary,
    string SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    IReadOnlyList<string> ServiceArea,
    string Support,
    string SupportEn,
    IReadOnlyList<LinkInterface> Interfaces,
    IReadOnlyList<SecurityFact> SecurityFacts,
    ExitTerms Exit,
    Accessibility? Accessibility = null,
    IReadOnlyList<MandatoryPoint>? MandatoryPoints = null,
    IReadOnlyList<Manual>? Manuals = null);
