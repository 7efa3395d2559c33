using Catalog.Comparison;
using Catalog.Conformance;

namespace Catalog.Offerings;

/// <summary>A vendor as shown beside an offering.</summary>
public sealed record VendorRow(string Code, string Name, string NameEn, string? CorporateNumber, string? PrefectureNumber);

/// <summary>A business system as shown beside an offering.</summary>
public sealed record SystemRow(string Id, string Name, string NameEn, int? Area);

/// <summary>A plan with its bands and, for a chosen municipality, what it costs there.</summary>
/// <param name="Options">What can be added to the plan.</param>
/// <param name="Cost">Five-year cost; <c>null</c> without a municipality or where the vendor names no price for its size.</param>
public sealed record PlanSheet(
    string Code, string Name, string NameEn, int MinimumMonths, IReadOnlyList<PriceTier> Tiers, IReadOnlyList<PlanOption> Options, TownCost? Cost)
{
    /// <summary>Whether every one of these options can be added to this plan.</summary>
    public bool Has(IReadOnlyCollection<string> options) => options.All(code => Options.Any(option => option.Code == code));
}

/// <summary>New orders are stopped (新規申込みの停止); what runs goes on.</summary>
public sealed record StoppedOrders(DateTimeOffset Since, string Reason);

/// <summary>What a listing lacks and by when its vendor has promised it (改善計画).</summary>
public sealed record OpenGap(int Number, string What, DateOnly DueOn, bool IsOverdue);

/// <summary>Everything that is stated or published of one offering (サービスの詳細).</summary>
/// <param name="ServesTown">Whether the vendor serves the chosen municipality's prefecture; <c>null</c> without one.</param>
/// <param name="Stopped"><c>null</c> = new orders are taken.</param>
/// <param name="Gaps">Those that are open, the one that is due first at the top.</param>
public sealed record OfferingSheet(
    string Code,
    string Name,
    string NameEn,
    VendorRow Vendor,
    Origin Origin,
    OfferingKind Kind,
    IReadOnlyList<SystemRow> Systems,
    string? Summary,
    string? SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    IReadOnlyList<string> ServiceArea,
    string? Support,
    string? SupportEn,
    IReadOnlyList<LinkInterface> Interfaces,
    IReadOnlyList<SecurityFact> SecurityFacts,
    ExitTerms? Exit,
    Accessibility? Accessibility,
    IReadOnlyList<MandatoryPoint> MandatoryPoints,
    IReadOnlyList<Manual> Manuals,
    IReadOnlyList<PlanSheet> Plans,
    IReadOnlyList<CertificateRow> Certificates,
    bool IsOrderable,
    bool? ServesTown,
    DateTimeOffset PublishedAt,
    StoppedOrders? Stopped,
    IReadOnlyList<OpenGap> Gaps)
{
    /// <summary>Level on the ladder, 0 to 8; <c>null</c> = not checked yet, or not to be ordered here.</summary>
    public int? LadderLevel { get; init; }

    /// <summary>The day on which it came to this level.</summary>
    public DateOnly? LadderSince { get; init; }

    /// <summary>The plan that costs this municipality least over five years.</summary>
    public PlanSheet? Cheapest => Plans.Where(plan => plan.Cost is not null).MinBy(plan => plan.Cost!.Gross);
}
