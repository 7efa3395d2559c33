using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Comparison;

/// <summary>To how many rows of the part that is looked at one statement of a column gives a verdict.</summary>
/// <param name="Basis">Place of the statement in the column's bases.</param>
public sealed record ColumnCount(int Basis, Verdict Verdict, int Rows);

/// <summary>One column: an offering with the statements on which its answers rest.</summary>
/// <param name="ServesSystem">Whether the offering is for this business system at all.</param>
/// <param name="Bases">Its statements; empty = nothing is recorded for this specification version.</param>
/// <param name="Counts">Verdicts over the part of the specification that is looked at.</param>
public sealed record RequirementColumn(
    string Offering,
    string Name,
    string NameEn,
    string Vendor,
    string VendorEn,
    Origin Origin,
    bool ServesSystem,
    IReadOnlyList<Basis> Bases,
    IReadOnlyList<ColumnCount> Counts);

/// <summary>One requirement over all columns.</summary>
/// <param name="Line">The row of the specification.</param>
/// <param name="Differs">Some kind of evidence says different things in two columns.</param>
/// <param name="Cells">For each column one answer for each of its bases.</param>
public sealed record RequirementRow(RequirementLine Line, bool Differs, IReadOnlyList<IReadOnlyList<Answer>> Cells);

/// <summary>The rows of a chapter (大項目) that are shown, differing ones first.</summary>
public sealed record RequirementChapter(SpecPart Part, string Title, IReadOnlyList<RequirementRow> Rows)
{
    public int Differing => Rows.Count(row => row.Differs);

    /// <summary>The rows of one offering's report by chapter, a cell for each of its statements.</summary>
    public static IReadOnlyList<RequirementChapter> Of(ConformanceReport report, RequirementFilter filter)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(filter);
        return RequirementMatrix.Chapters(report.Rows
            .Where(row => filter.Covers(row.Line))
            .Select(row => new RequirementRow(row.Line, Differs: false, row.Answers.Count == 0 ? [[]] : [.. row.Answers.Select(answer => (IReadOnlyList<Answer>)[answer])]))
            .Where(filter.Shows));
    }
}

/// <summary>A specification version row by row over two to six offerings (要件ごとの比較).</summary>
/// <param name="Spec">The specification version.</param>
/// <param name="AsOf">The day for which verdicts hold.</param>
/// <param name="KnownAt">What was recorded later is left out.</param>
/// <param name="Filter">Which rows are shown.</param>
/// <param name="Columns">The offerings in the order asked for.</param>
/// <param name="AllChapters">Titles of all chapters of the specification, for choosing one.</param>
/// <param name="Chapters">What is shown: chapters with differences first, each otherwise in the order of the specification.</param>
/// <param name="Covered">Rows of the part that is looked at, shown or not.</param>
/// <param name="Differing">Those of them in which the columns differ.</param>
public sealed record RequirementComparison(
    SpecHead Spec,
    DateOnly AsOf,
    DateTimeOffset KnownAt,
    RequirementFilter Filter,
    IReadOnlyList<RequirementColumn> Columns,
    IReadOnlyList<string> AllChapters,
    IReadOnlyList<RequirementChapter> Chapters,
    int Covered,
    int Differing)
{
    public int Shown => Chapters.Sum(chapter => chapter.Rows.Count);
}
