using Catalog.Municipalities;

namespace Catalog.Conformance;

/// <summary>The statement on which an answer rests (根拠), as it is shown beside the answers.</summary>
/// <param name="Evidence">Kind of evidence; never merged with another.</param>
/// <param name="SubScope">Part of the business of which it speaks (019-1); <c>null</c> = the whole.</param>
/// <param name="Municipality">Whose own check it is; <c>null</c> for every other kind of evidence.</param>
/// <param name="Release">Version of the product.</param>
/// <param name="EvidenceNumber">Conformance number or number of the test run; <c>null</c> for a claim.</param>
/// <param name="ValidFrom">First day for which it holds.</param>
/// <param name="ValidTo">Last day; <c>null</c> = until a later one holds.</param>
/// <param name="RecordedBy">The vendor, municipality or office for which it was recorded.</param>
/// <param name="RecordedAt">When it was recorded, to the microsecond that both engines keep.</param>
public sealed record Basis(
    EvidenceKind Evidence,
    string? SubScope,
    MunicipalityCode? Municipality,
    string Release,
    string? EvidenceNumber,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string RecordedBy,
    DateTimeOffset RecordedAt);

/// <summary>What one statement says of one requirement, and what that means on the day.</summary>
/// <param name="Says">対応状況</param>
/// <param name="Verdict">判定</param>
/// <param name="Remark">In the words of the one who stated it; <c>null</c> = none.</param>
/// <param name="PlannedOn">Day on which the gap will be closed; <c>null</c> = no plan stated.</param>
public readonly record struct Answer(Implementation Says, Verdict Verdict, string? Remark, DateOnly? PlannedOn);
