using Catalog.Conformance;
using Catalog.Standards;

namespace Catalog.Comparison;

/// <summary>The rows of a specification beside the statements of each column.</summary>
internal sealed class RequirementMatrix(SpecSheet spec, IReadOnlyList<IReadOnlyList<Standing>> columns, DateOnly asOf)
{
    private static readonly EvidenceKind[] Kinds = Enum.GetValues<EvidenceKind>();

    public IReadOnlyList<RequirementRow> Rows(RequirementFilter filter)
    {
        var rows = new List<RequirementRow>(spec.Lines.Count);
        for (var place = 0; place < spec.Lines.Count; place++)
        {
            if (filter.Covers(spec.Lines[place]))
            {
                rows.Add(Row(spec.Lines[place], place));
            }
        }

        return rows;
    }

    public static IReadOnlyList<RequirementChapter> Chapters(IEnumerable<RequirementRow> rows) =>
    [
        .. rows.GroupBy(row => (row.Line.Part, row.Line.Major))
            .Select(chapter => new RequirementChapter(chapter.Key.Part, chapter.Key.Major, [.. chapter.OrderBy(row => row.Differs ? 0 : 1)]))
            .OrderBy(chapter => chapter.Rows[0].Differs ? 0 : 1),
    ];

    public static IReadOnlyList<ColumnCount> Counts(IReadOnlyList<RequirementRow> rows, int column, int bases) =>
    [
        .. Enumerable.Range(0, bases).SelectMany(basis => rows
            .CountBy(row => row.Cells[column][basis].Verdict).OrderBy(each => each.Key)
            .Select(each => new ColumnCount(basis, each.Key, each.Value))),
    ];

    private RequirementRow Row(RequirementLine line, int place)
    {
        var cells = new IReadOnlyList<Answer>[columns.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            cells[column] = [.. columns[column].Select(each => each.Of(line, place, asOf))];
        }

        return new RequirementRow(line, Array.Exists(Kinds, kind => Differs(cells, kind)), cells);
    }

    /// <summary>
    /// Whether one kind of evidence says different things. The same row and the same word always have the same verdict, so words are
    /// compared. A column without any statement of the kind is left out: that is said once, in its head, and not in every row.
    /// </summary>
    private bool Differs(IReadOnlyList<Answer>[] cells, EvidenceKind kind)
    {
        int? first = null;
        for (var column = 0; column < cells.Length; column++)
        {
            var said = Said(column, cells[column], kind);
            if (said != 0 && (first ??= said) != said)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a column as a set, a bit each: parts of the business may be said different things of.</summary>
    private int Said(int column, IReadOnlyList<Answer> cell, EvidenceKind kind)
    {
        var set = 0;
        for (var basis = 0; basis < cell.Count; basis++)
        {
            set |= columns[column][basis].Basis.Evidence == kind ? 1 << (int)cell[basis].Says : 0;
        }

        return set;
    }
}
