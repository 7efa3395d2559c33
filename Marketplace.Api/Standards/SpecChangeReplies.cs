using Catalog.Conformance;
using Catalog.Standards;

namespace Marketplace.Api.Standards;

/// <summary>One row that differs between two versions.</summary>
/// <param name="Kinds">In what it differs: added, removed, reworded, reclassed, redated, moved.</param>
/// <param name="Before">The earlier row; <c>null</c> = added.</param>
/// <param name="After">The later row; <c>null</c> = removed.</param>
public sealed record SpecChangeReply(IReadOnlyList<string> Kinds, RequirementReply? Before, RequirementReply? After)
{
    internal static SpecChangeReply Of(SpecChange change) => new(
        [.. Enum.GetValues<ChangeKinds>().Where(kind => kind != ChangeKinds.None && change.Kinds.HasFlag(kind)).Select(Name)],
        change.Before is { } before ? RequirementReply.Of(before) : null,
        change.After is { } after ? RequirementReply.Of(after) : null);

    private static string Name(ChangeKinds kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

/// <summary>A changed row that touches an offering.</summary>
/// <param name="Part">Part of the specification.</param>
/// <param name="Number">Number of the row.</param>
/// <param name="Reason">It fails by what the vendor states, or is not answered yet.</param>
/// <param name="From">The day from which it counts; <c>null</c> = not known.</param>
/// <param name="PlannedOn">Day on which the vendor plans to close the gap; <c>null</c> = no plan.</param>
/// <param name="IsPlannedTooLate">The plan comes after that day.</param>
public sealed record TouchedRowReply(
    SpecPart Part, string Number, ImpactReason Reason, DateOnly? From, DateOnly? PlannedOn, bool IsPlannedTooLate);

/// <summary>What the later version means for one offering.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="AnsweredFor">The version to which the vendor's newest statement speaks.</param>
/// <param name="FirstDay">The first day on which a row is not met.</param>
/// <param name="Rows">The rows, earliest first.</param>
public sealed record AffectedOfferingReply(
    string Offering, string Name, string NameEn, string AnsweredFor, DateOnly? FirstDay, IReadOnlyList<TouchedRowReply> Rows)
{
    internal static AffectedOfferingReply Of(AffectedOffering offering) => new(
        offering.Code, offering.Name, offering.NameEn, offering.AnsweredFor, offering.FirstDay,
        [.. offering.Rows.Select(row => new TouchedRowReply(
            row.Change.Row.Part, row.Change.Row.Number, row.Reason, row.From, row.PlannedOn, row.IsPlannedTooLate))]);
}

/// <summary>A running subscription to an affected offering.</summary>
/// <param name="Id">Id of the subscription.</param>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="FirstDay">The first day on which a row is not met.</param>
/// <param name="Rows">Number of rows that touch it.</param>
public sealed record AffectedSubscriptionReply(Guid Id, string Municipality, string Offering, DateOnly? FirstDay, int Rows);

/// <summary>The difference between two versions, and whom it touches.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Changes">Every row that differs.</param>
/// <param name="Offerings">Affected offerings, earliest first.</param>
/// <param name="Subscriptions">Running subscriptions to them that the caller may see; empty without a token.</param>
/// <param name="Unjudged">Codes of offerings that have stated nothing and cannot be judged.</param>
public sealed record SpecChangesReply(
    SpecVersionReply From,
    SpecVersionReply To,
    IReadOnlyList<SpecChangeReply> Changes,
    IReadOnlyList<AffectedOfferingReply> Offerings,
    IReadOnlyList<AffectedSubscriptionReply> Subscriptions,
    IReadOnlyList<string> Unjudged)
{
    internal static SpecChangesReply Of(SpecImpact impact) => new(
        SpecVersionReply.Of(impact.From), SpecVersionReply.Of(impact.To),
        [.. impact.Changes.Select(SpecChangeReply.Of)],
        [.. impact.Offerings.Select(AffectedOfferingReply.Of)],
        [.. impact.Subscriptions.Select(each => new AffectedSubscriptionReply(each.Id.Value, each.Municipality.Value, each.Offering, each.FirstDay, each.Rows))],
        impact.Unjudged);
}
