using Catalog;
using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Api.Conformance;

namespace Marketplace.Api.Comparison;

/// <summary>To how many rows one statement of a column gives a verdict.</summary>
/// <param name="Basis">Place of the statement in the column's bases, from 0.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record ColumnCountReply(int Basis, Verdict Verdict, int Rows);

/// <summary>What the answers of a column rest on.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="ServesSystem">Whether the offering is for this business system at all.</param>
/// <param name="Bases">Its statements; empty = nothing is recorded for this version.</param>
/// <param name="Counts">Verdicts over all rows.</param>
public sealed record RequirementColumnReply(string Offering, bool ServesSystem, IReadOnlyList<BasisReply> Bases, IReadOnlyList<ColumnCountReply> Counts);

/// <summary>One requirement over all columns.</summary>
/// <param name="Requirement">The row.</param>
/// <param name="Differs">Two columns say different things on the same kind of evidence.</param>
/// <param name="Cells">For each column the answers, one for each of its bases.</param>
public sealed record ComparedRequirementReply(RequirementReply Requirement, bool Differs, IReadOnlyList<IReadOnlyList<AnswerReply>> Cells);

/// <summary>The rows of a chapter, differing ones first.</summary>
/// <param name="Part">Part of the specification.</param>
/// <param name="Title">Title of the chapter.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ComparedChapterReply(SpecPart Part, string Title, IReadOnlyList<ComparedRequirementReply> Rows);

/// <summary>A specification version row by row.</summary>
/// <param name="System">Business system id.</param>
/// <param name="Version">Version of the specification.</param>
/// <param name="Digest">SHA-256 of the specification's content.</param>
/// <param name="AsOf">The day for which verdicts hold.</param>
/// <param name="KnownAt">What was recorded later is left out.</param>
/// <param name="Differing">Number of rows that differ.</param>
/// <param name="Columns">What each column rests on, in the order asked for.</param>
/// <param name="Chapters">Chapters with differences first.</param>
public sealed record RequirementComparisonReply(
    string System, string Version, string Digest, DateOnly AsOf, DateTimeOffset KnownAt, int Differing,
    IReadOnlyList<RequirementColumnReply> Columns, IReadOnlyList<ComparedChapterReply> Chapters)
{
    internal static RequirementComparisonReply Of(RequirementComparison table) => new(
        table.Spec.System, table.Spec.Number, table.Spec.Digest, table.AsOf, Tokyo.At(table.KnownAt), table.Differing,
        [.. table.Columns.Select(column => new RequirementColumnReply(
            column.Offering, column.ServesSystem, [.. column.Bases.Select(BasisReply.Of)],
            [.. column.Counts.Select(count => new ColumnCountReply(count.Basis, count.Verdict, count.Rows))]))],
        [.. table.Chapters.Select(chapter => new ComparedChapterReply(chapter.Part, chapter.Title, [.. chapter.Rows.Select(Row)]))]);

    private static ComparedRequirementReply Row(RequirementRow row) => new(
        RequirementReply.Of(row.Line), row.Differs, [.. row.Cells.Select(cell => (IReadOnlyList<AnswerReply>)[.. cell.Select(AnswerReply.Of)])]);
}
