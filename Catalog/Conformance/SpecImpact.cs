using Catalog.Municipalities;
using Catalog.Standards;
using Catalog.Subscriptions;

namespace Catalog.Conformance;

/// <summary>Why a changed row touches an offering.</summary>
public enum ImpactReason
{
    /// <summary>不適合: by what the vendor states it will not be met.</summary>
    Fails,
    /// <summary>未回答: the row is new or says something else, and the vendor has not answered it yet.</summary>
    Unanswered,
}

/// <summary>A changed row that touches an offering.</summary>
/// <param name="From">The day from which it does: the row's 適合基準日, else the day of publication; <c>null</c> = neither is known.</param>
/// <param name="PlannedOn">When the vendor plans to close the gap; <c>null</c> = no plan stated.</param>
public sealed record TouchedRow(SpecChange Change, ImpactReason Reason, DateOnly? From, DateOnly? PlannedOn)
{
    /// <summary>The plan comes after the day from which the row counts.</summary>
    public bool IsPlannedTooLate => PlannedOn > From;
}

/// <summary>What a new version means for one offering.</summary>
/// <param name="AnsweredFor">The version to which the vendor's newest usable statement speaks.</param>
/// <param name="Rows">Touched rows by day, then in the order of the specification.</param>
public sealed record AffectedOffering(
    string Code, string Name, string NameEn, string VendorName, string VendorNameEn, string AnsweredFor, IReadOnlyList<TouchedRow> Rows)
{
    /// <summary>The first day on which a row is not met; <c>null</c> = none has a day.</summary>
    public DateOnly? FirstDay => Rows.Min(row => row.From);
}

/// <summary>A subscription to an affected offering, as its reader may see it.</summary>
public sealed record AffectedSubscription(
    SubscriptionId Id, MunicipalityCode Municipality, string MunicipalityName, string MunicipalityRomaji, string Offering, DateOnly? FirstDay, int Rows);

/// <summary>What a new version of a specification breaks, for whom, and from which day (標準仕様書の改定の影響).</summary>
/// <param name="Changes">Every row that differs.</param>
/// <param name="Offerings">Affected offerings, earliest first.</param>
/// <param name="Subscriptions">Running subscriptions to them that the reader may see.</param>
/// <param name="Unjudged">Offerings of the system that have stated nothing and so cannot be judged.</param>
public sealed record SpecImpact(
    SpecHead From,
    SpecHead To,
    IReadOnlyList<SpecChange> Changes,
    IReadOnlyList<AffectedOffering> Offerings,
    IReadOnlyList<AffectedSubscription> Subscriptions,
    IReadOnlyList<string> Unjudged);
