using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>What a file says of one requirement.</summary>
/// <param name="Part">Part of the specification.</param>
/// <param name="Number">Number of the requirement.</param>
/// <param name="Says">対応状況</param>
/// <param name="Remark">In the vendor's words; <c>null</c> = none.</param>
/// <param name="PlannedOn">Day on which the gap will be closed (対応予定日); <c>null</c> = no plan stated.</param>
public sealed record StatementLine(SpecPart Part, string Number, Implementation Says, string? Remark, DateOnly? PlannedOn);

/// <summary>A function that the product has and the specification does not know (仕様外機能).</summary>
public sealed record ExtraFunction(string Name, string? Remark);

/// <summary>A whole statement as its file says it (適合状況の申告).</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Release">Version of the product, such as <c>2026.1</c>.</param>
/// <param name="System">Business system id.</param>
/// <param name="SpecVersion">Version of the specification.</param>
/// <param name="SubScope">Part of the business (019-1); <c>null</c> = the whole.</param>
/// <param name="Evidence">On what it rests.</param>
/// <param name="EvidenceNumber">Conformance number or number of the test run; <c>null</c> for a claim.</param>
/// <param name="ValidFrom">First day for which it holds.</param>
/// <param name="ValidTo">Last day; <c>null</c> = until replaced.</param>
/// <param name="Lines">Requirements not named are <see cref="Implementation.Unknown"/>.</param>
/// <param name="Extras">Functions outside the specification.</param>
public sealed record StatementFile(
    string Offering,
    string Release,
    string System,
    string SpecVersion,
    string? SubScope,
    EvidenceKind Evidence,
    string? EvidenceNumber,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<ExtraFunction> Extras);
