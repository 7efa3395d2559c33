namespace Catalog.Workbooks;

/// <summary>Columns that one heading stands over; more than one where its cell is merged sideways.</summary>
internal sealed record ColumnRange(int First, int Last);

/// <summary>The row of a sheet that names its columns.</summary>
/// <param name="Row">The row itself.</param>
/// <param name="LastRow">The row before the first content; further down where headings are merged over two rows.</param>
/// <param name="Columns">The columns that were recognised.</param>
/// <param name="Twice">Headings that stand there a second time, with their column.</param>
internal sealed record Heading<TField>(
    int Row,
    int LastRow,
    IReadOnlyDictionary<TField, ColumnRange> Columns,
    IReadOnlyList<(TField Field, int Column)> Twice)
    where TField : struct, Enum
{
    /// <summary>One known word may stand anywhere; two in a row are headings.</summary>
    private const int Enough = 2;

    /// <summary>The row with the most known headings among the first ones; <c>null</c> = a sheet without a table.</summary>
    public static Heading<TField>? Find(Sheet sheet, WordTable<TField> words)
    {
        Heading<TField>? best = null;
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number < sheet.FirstRow + WorkbookLimits.HeadingRows))
        {
            var heading = Of(sheet, row, words);
            if (heading.Columns.Count >= Enough && heading.Columns.Count > (best?.Columns.Count ?? 0))
            {
                best = heading;
            }
        }

        return best;
    }

    public bool Has(TField field) => Columns.ContainsKey(field);

    /// <summary>A printed table repeats its headings on every page.</summary>
    public bool IsRepeatedIn(SheetRow row, WordTable<TField> words) =>
        Columns.All(column => row.At(column.Value.First) is { } cell && words.Find(cell.Text) is { } field && field.Equals(column.Key));

    private static Heading<TField> Of(Sheet sheet, SheetRow row, WordTable<TField> words)
    {
        var columns = new Dictionary<TField, ColumnRange>();
        var twice = new List<(TField, int)>();
        var last = row.Number;
        foreach (var cell in row.Cells)
        {
            if (words.Find(cell.Text) is not { } field)
            {
                continue;
            }

            var over = sheet.Merged.Over(row.Number, cell.Column);
            if (!columns.TryAdd(field, new ColumnRange(cell.Column, over?.Right ?? cell.Column)))
            {
                twice.Add((field, cell.Column));
            }

            last = Math.Max(last, over?.Bottom ?? row.Number);
        }

        return new Heading<TField>(row.Number, last, columns, twice);
    }
}
