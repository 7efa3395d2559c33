namespace Catalog.Workbooks;

/// <summary>A sheet read by the names of its columns.</summary>
internal sealed class Table<TField>(Sheet sheet, Heading<TField> heading, WordTable<TField> words, Findings findings)
    where TField : struct, Enum
{
    private readonly Dictionary<int, SheetRow> byNumber = sheet.Rows.ToDictionary(row => row.Number);

    public Sheet Sheet => sheet;

    public Heading<TField> Heading => heading;

    public Findings Findings => findings;

    /// <summary>Rows below the headings that say something, headings repeated from page to page left out.</summary>
    public IEnumerable<TableRow<TField>> Rows => sheet.Rows
        .Where(row => row.Number > heading.LastRow && !heading.IsRepeatedIn(row, words))
        .TakeWhile(_ => !findings.IsFull)
        .Select(row => new TableRow<TField>(this, row));

    public string Word(TField field) => words.Word(field);

    public Cell? CellAt(int row, int column) => byNumber.GetValueOrDefault(row)?.At(column);

    /// <summary>Columns that must be there, and none of them twice.</summary>
    public bool HasHeadings(params IReadOnlyList<TField> fields)
    {
        foreach (var field in fields.Where(field => !heading.Has(field)))
        {
            findings.Add(WorkbookFaults.HeadingMissing(words.Word(field)), new Place(sheet.Name, heading.Row));
        }

        foreach (var (field, column) in heading.Twice)
        {
            findings.Add(WorkbookFaults.HeadingTwice(words.Word(field)), new Place(sheet.Name, heading.Row, CellNames.Column(column)));
        }

        return fields.All(heading.Has) && heading.Twice.Count == 0;
    }
}
