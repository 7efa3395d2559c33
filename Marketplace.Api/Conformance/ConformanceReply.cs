using Catalog;
using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Conformance;

/// <summary>A statement on which answers rest.</summary>
/// <param name="Evidence">Kind of evidence; kinds are never merged.</param>
/// <param name="SubScope">Part of the business of which it speaks; <c>null</c> = the whole.</param>
/// <param name="Municipality">Whose own check it is; <c>null</c> for every other kind. Only that municipality and an auditor see it.</param>
/// <param name="Release">Version of the product.</param>
/// <param name="EvidenceNumber">Conformance number or number of the test run; <c>null</c> for a claim.</param>
/// <param name="ValidFrom">First day for which it holds.</param>
/// <param name="ValidTo">Last day; <c>null</c> = until a later one holds.</param>
/// <param name="RecordedBy">The vendor, municipality or office for which it was recorded.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record BasisReply(
    EvidenceKind Evidence, string? SubScope, string? Municipality, string Release, string? EvidenceNumber,
    DateOnly ValidFrom, DateOnly? ValidTo, string RecordedBy, DateTimeOffset RecordedAt)
{
    internal static BasisReply Of(Basis basis) => new(
        basis.Evidence, basis.SubScope, basis.Municipality?.Value, basis.Release, basis.EvidenceNumber,
        basis.ValidFrom, basis.ValidTo, basis.RecordedBy, Tokyo.At(basis.RecordedAt));
}

/// <summary>What one statement says of one row.</summary>
/// <param name="Says">What is said.</param>
/// <param name="Verdict">What it means on the day.</param>
/// <param name="Remark">In the words of the one who stated it; <c>null</c> = none.</param>
/// <param name="PlannedOn">Day on which the gap will be closed; <c>null</c> = no plan stated.</param>
public sealed record AnswerReply(Implementation Says, Verdict Verdict, string? Remark, DateOnly? PlannedOn)
{
    internal static AnswerReply Of(Answer answer) => new(answer.Says, answer.Verdict, answer.Remark, answer.PlannedOn);
}

/// <summary>A row of the specification.</summary>
/// <param name="Part">Function, form, data group or linkage.</param>
/// <param name="Number">Number within the part.</param>
/// <param name="Chapter">Chapter of the specification.</param>
/// <param name="Middle">Section; <c>null</c> = none.</param>
/// <param name="Minor">Subsection; <c>null</c> = none.</param>
/// <param name="Text">The requirement.</param>
/// <param name="Class">What the standard asks.</param>
/// <param name="AppliesFrom">First day on which it counts; <c>null</c> = from publication.</param>
public sealed record RequirementReply(
    SpecPart Part, string Number, string Chapter, string? Middle, string? Minor, string Text, RequirementClass Class, DateOnly? AppliesFrom)
{
    internal static RequirementReply Of(RequirementLine line) =>
        new(line.Part, line.Number, line.Major, line.Middle, line.Minor, line.Text, line.Class, line.AppliesFrom);
}

/// <summary>A row with what each statement says of it.</summary>
/// <param name="Requirement">The row.</param>
/// <param name="Answers">One for each of the bases, in their order.</param>
public sealed record ReportedRowReply(RequirementReply Requirement, IReadOnlyList<AnswerReply> Answers);

/// <summary>A function that the specification does not know.</summary>
/// <param name="Basis">Place of the statement in the bases, from 0.</param>
/// <param name="Name">What it is.</param>
/// <param name="Remark">A remark; <c>null</c> = none.</param>
/// <param name="Verdict">Forbidden by a business specification (fails), allowed by one of common functions (added).</param>
public sealed record ReportedExtraReply(int Basis, string Name, string? Remark, Verdict Verdict);

/// <summary>How many rows of a class one statement gives a verdict.</summary>
/// <param name="Basis">Place of the statement in the bases, from 0.</param>
/// <param name="Class">Class of the rows.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record VerdictCountReply(int Basis, RequirementClass Class, Verdict Verdict, int Rows);

/// <summary>What is known against one specification version on one day.</summary>
/// <param name="System">Business system id.</param>
/// <param name="Version">Version of the specification.</param>
/// <param name="Digest">SHA-256 of the specification's content.</param>
/// <param name="AsOf">The day for which verdicts hold.</param>
/// <param name="KnownAt">What was recorded later is left out; the same day and instant always give the same rows.</param>
/// <param name="Bases">The statements.</param>
/// <param name="Counts">Rows by statement, class and verdict.</param>
/// <param name="Extras">Functions outside the specification.</param>
/// <param name="Rows">Every row of the specification.</param>
public sealed record ReportReply(
    string System, string Version, string Digest, DateOnly AsOf, DateTimeOffset KnownAt, IReadOnlyList<BasisReply> Bases,
    IReadOnlyList<VerdictCountReply> Counts, IReadOnlyList<ReportedExtraReply> Extras, IReadOnlyList<ReportedRowReply> Rows)
{
    internal static ReportReply Of(ConformanceReport report) => new(
        report.Spec.System, report.Spec.Number, report.Spec.Digest, report.AsOf, Tokyo.At(report.KnownAt), [.. report.Bases.Select(BasisReply.Of)],
        [.. report.Counts.Select(count => new VerdictCountReply(count.Basis, count.Class, count.Verdict, count.Rows))],
        [.. report.Extras.Select(extra => new ReportedExtraReply(extra.Basis, extra.Name, extra.Remark, extra.Verdict))],
        [.. report.Rows.Select(row => new ReportedRowReply(RequirementReply.Of(row.Line), [.. row.Answers.Select(AnswerReply.Of)]))]);
}

/// <summary>The conformance of an offering.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Certificates">Published entries: facts about the whole product, never about a row. With a specification those of its system that were confirmed by the day.</param>
/// <param name="Report">Row by row; <c>null</c> when no specification was asked for.</param>
public sealed record ConformanceReply(string Offering, IReadOnlyList<CertificateReply> Certificates, ReportReply? Report)
{
    internal static CertificateReply Certificate(CertificateRow row) => new(row.Number, row.System, row.SubScope, row.SupersededNumber, row.ConfirmedOn);
}

/// <summary>A version of a product.</summary>
/// <param name="Number">As the vendor counts.</param>
/// <param name="ReleasedOn">Day of release as first stated.</param>
public sealed record ReleaseReply(string Number, DateOnly ReleasedOn)
{
    internal static ReleaseReply Of(Catalog.Offerings.ReleaseRow row) => new(row.Number, row.ReleasedOn);
}
