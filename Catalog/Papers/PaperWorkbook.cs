using Catalog.Workbooks;

namespace Catalog.Papers;

/// <summary>A paper as .xlsx: the first sheet reads like the paper, every table has a sheet of its own.</summary>
public static class PaperWorkbook
{
    public const string ContentType = WorkbookWriter.ContentType;

    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return WorkbookWriter.Write([Front(paper), .. Tables(paper)]);
    }

    private static WrittenSheet Front(Paper paper) => new(
        paper.Title, [28, 90], 0, [[paper.Title], .. paper.Blocks.SelectMany(Lines), [paper.Foot]]);

    private static IEnumerable<IReadOnlyList<WrittenCell>> Lines(PaperBlock block) => block switch
    {
        PaperHeading heading => [[heading.Text]],
        PaperText text => [[string.Empty, text.Text]],
        PaperFacts facts => facts.Facts.Select(fact => (IReadOnlyList<WrittenCell>)[fact.Name, fact.Value]),
        PaperSeals seals => [[.. seals.Offices.Select(office => (WrittenCell)office)]],
        _ => [],
    };

    /// <summary>A table is called as the heading before it.</summary>
    private static IEnumerable<WrittenSheet> Tables(Paper paper)
    {
        var heading = paper.Title;
        foreach (var block in paper.Blocks)
        {
            heading = block is PaperHeading words ? words.Text : heading;
            if (block is PaperTable table)
            {
                yield return new WrittenSheet(
                    heading, [.. table.Columns.Select(column => 8.0 * column.Weight)], 1,
                    [[.. table.Columns.Select(column => (WrittenCell)column.Head)], .. table.Rows.Select(Row)]);
            }
        }
    }

    private static IReadOnlyList<WrittenCell> Row(IReadOnlyList<PaperCell> cells) =>
        [.. cells.Select(cell => cell.Number is { } number ? number : (WrittenCell)cell.Text)];
}
