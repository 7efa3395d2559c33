using Catalog.Offerings;

namespace Catalog.Publishing.Standing;

/// <summary>A listing with plans, as curators look after it (掲載後の状況).</summary>
/// <param name="Running">Subscriptions that run or are being set up.</param>
/// <param name="GapDueOn">Day of the first open gap.</param>
public sealed record StandingRow(
    string Offering, string Name, string NameEn, string Vendor, string VendorName, string VendorNameEn, int Running,
    StoppedOrders? Stopped, DateTimeOffset? WithdrawnAt, DateOnly? GapDueOn, bool IsGapOverdue);

/// <summary>A gap plan with its end.</summary>
/// <param name="Question">Key of the question that it concerns; <c>null</c> = none.</param>
public sealed record GapRow(int Number, string What, string? Question, DateOnly DueOn, DateTimeOffset PlannedAt, DateTimeOffset? ClosedAt, bool IsOverdue);

/// <summary>Everything that a curator needs to look after one listing.</summary>
/// <param name="Gaps">Open ones first.</param>
/// <param name="Recusal">Why this curator may not act on it; <c>null</c> = may.</param>
public sealed record StandingSheet(StandingRow Row, string? WithdrawnFor, IReadOnlyList<GapRow> Gaps, Fault? Recusal);
