using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>One row of a specification with what each statement says of it.</summary>
/// <param name="Line">The row itself.</param>
/// <param name="Answers">One for each of the report's bases, in their order.</param>
public sealed record ReportedRow(RequirementLine Line, IReadOnlyList<Answer> Answers);

/// <summary>A function that a statement names and the specification does not know (仕様外機能).</summary>
/// <param name="Basis">Place of the statement in the report's bases.</param>
public sealed record ReportedExtra(int Basis, string Name, string? Remark, Verdict Verdict);

/// <summary>How many rows of a class one statement gives a verdict.</summary>
/// <param name="Basis">Place of the statement in the report's bases.</param>
public sealed record VerdictCount(int Basis, RequirementClass Class, Verdict Verdict, int Rows);

/// <summary>What is known of one offering against one specification version on one day (適合状況).</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Spec">The specification version.</param>
/// <param name="AsOf">The day for which the verdicts hold.</param>
/// <param name="KnownAt">What was recorded later than this instant is left out.</param>
/// <param name="Bases">The statements, one for each kind of evidence, sub-scope and checking municipality.</param>
/// <param name="Rows">Every row of the specification, in its order.</param>
/// <param name="Extras">Functions outside the specification.</param>
/// <param name="Counts">Rows by statement, class and verdict; combinations without a row are left out.</param>
/// <param name="Certificates">Published entries for the system that were confirmed by the day: facts about the whole product, never about a row.</param>
public sealed record ConformanceReport(
    string Offering,
    SpecHead Spec,
    DateOnly AsOf,
    DateTimeOffset KnownAt,
    IReadOnlyList<Basis> Bases,
    IReadOnlyList<ReportedRow> Rows,
    IReadOnlyList<ReportedExtra> Extras,
    IReadOnlyList<VerdictCount> Counts,
    IReadOnlyList<CertificateRow> Certificates)
{
    internal static ConformanceReport Of(
        string offering, SpecSheet spec, DateOnly asOf, DateTimeOffset knownAt, IReadOnlyList<Standing> standing, IReadOnlyList<CertificateRow> certificates)
    {
        IReadOnlyList<ReportedRow> rows = [.. spec.Lines.Select((line, place) => new ReportedRow(line, [.. standing.Select(each => each.Of(line, place, asOf))]))];
        return new ConformanceReport(
            offering, spec.Head, asOf, knownAt, [.. standing.Select(each => each.Basis)], rows,
            [.. standing.SelectMany((each, basis) => each.Extras.Select(extra => new ReportedExtra(basis, extra.Name, extra.Remark, Verdicts.OfExtra(spec.Kind))))],
            [.. standing.SelectMany((_, basis) => CountsOf(basis, rows))], certificates);
    }

    private static IEnumerable<VerdictCount> CountsOf(int basis, IReadOnlyList<ReportedRow> rows) => rows
        .GroupBy(row => (row.Line.Class, row.Answers[basis].Verdict))
        .OrderBy(same => same.Key)
        .Select(same => new VerdictCount(basis, same.Key.Class, same.Key.Verdict, same.Count()));
}
