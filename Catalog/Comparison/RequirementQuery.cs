using Catalog.Conformance;
using Catalog.Standards;

namespace Catalog.Comparison;

/// <summary>Which rows are shown; <c>null</c> = all.</summary>
/// <param name="Class">Rows of this class only (実装類型).</param>
/// <param name="Chapter">Rows of this chapter only (大項目).</param>
/// <param name="Part">Rows of this part of the specification only.</param>
/// <param name="Verdict">Rows to which at least one statement gives this verdict.</param>
/// <param name="OnlyDifferences">Only rows in which the columns differ.</param>
public sealed record RequirementFilter(
    RequirementClass? Class = null, string? Chapter = null, SpecPart? Part = null, Verdict? Verdict = null, bool OnlyDifferences = false)
{
    /// <summary>Whether the row is in the part of the specification that is looked at; counts are over these rows.</summary>
    internal bool Covers(RequirementLine line) =>
        (Class is null || line.Class == Class) && (Chapter is null || line.Major == Chapter) && (Part is null || line.Part == Part);

    internal bool Shows(RequirementRow row) =>
        (row.Differs || !OnlyDifferences) && (Verdict is null || row.Cells.Any(cell => cell.Any(answer => answer.Verdict == Verdict)));
}

/// <summary>What to compare row by row.</summary>
/// <param name="Offerings">Two to six codes; the columns in this order.</param>
/// <param name="System">Business system id.</param>
/// <param name="Number">Version of the specification; <c>null</c> = the newest published by the day.</param>
/// <param name="AsOf">The day for which verdicts are given.</param>
/// <param name="Filter">Which rows are shown.</param>
/// <param name="Reader">Whose own checks are shown; <c>null</c> = nobody's.</param>
/// <param name="KnownAt">Leave out what was recorded later; <c>null</c> = now.</param>
public sealed record RequirementQuery(
    IReadOnlyList<string> Offerings,
    string System,
    string? Number,
    DateOnly AsOf,
    RequirementFilter Filter,
    Actor? Reader,
    DateTimeOffset? KnownAt = null);
