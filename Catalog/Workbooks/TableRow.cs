namespace Catalog.Workbooks;

/// <summary>One row of a table, read by the names of the columns; what cannot be read becomes a finding at its place.</summary>
internal sealed class TableRow<TField>(Table<TField> table, SheetRow row)
    where TField : struct, Enum
{
    public Place Place => new(table.Sheet.Name, row.Number);

    public Place PlaceOf(TField field) =>
        table.Heading.Columns.TryGetValue(field, out var columns) ? Place with { Column = CellNames.Column(columns.First) } : Place;

    /// <summary>Whether a column says something in this row itself.</summary>
    public bool Says(TField field) => CellsOf(field).Any();

    /// <summary><c>null</c> for an empty cell, for a missing column and for a cell that cannot be read.</summary>
    public string? Text(TField field)
    {
        string? text = null;
        foreach (var cell in CellsOf(field))
        {
            if (Readable(cell) is { } part)
            {
                text = text is null ? part : $"{text}\n{part}";
            }
        }

        return text;
    }

    /// <summary>As <see cref="Text"/>, and the content of a range that is merged downwards holds for all of its rows.</summary>
    public string? FilledText(TField field)
    {
        if (Says(field) || !table.Heading.Columns.TryGetValue(field, out var columns))
        {
            return Text(field);
        }

        return table.Sheet.Merged.Over(row.Number, columns.First) is { } over && over.Top > table.Heading.LastRow && over.Top < row.Number
            && table.CellAt(over.Top, over.Left) is { Kind: CellKind.Text or CellKind.Number or CellKind.Day } filled
            ? filled.Text
            : null;
    }

    /// <summary><c>null</c> for an empty cell, a missing column and, with a finding, for what is no day.</summary>
    public DateOnly? Day(TField field)
    {
        var cell = CellsOf(field).FirstOrDefault();
        if (cell is null or { Kind: CellKind.Day })
        {
            return cell?.Day;
        }

        if (Readable(cell) is not { } text)
        {
            return null;
        }

        var read = DayText.Read(text);
        if (!read.IsDone)
        {
            table.Findings.Add(read.Fault, PlaceOf(field));
        }

        return read.IsDone ? read.Value : null;
    }

    /// <summary>
    /// Whether a cell that belongs to one row alone is merged over several: a finding at the first of them.
    /// Below the first the row itself says nothing more.
    /// </summary>
    public bool IsMergedOverRows(TField field)
    {
        if (!table.Heading.Columns.TryGetValue(field, out var columns)
            || table.Sheet.Merged.Over(row.Number, columns.First) is not { } over
            || over.Top == over.Bottom)
        {
            return false;
        }

        if (over.Top == row.Number)
        {
            table.Findings.Add(WorkbookFaults.MergedOverRows(table.Word(field)), PlaceOf(field));
        }

        return true;
    }

    private IEnumerable<Cell> CellsOf(TField field) =>
        table.Heading.Columns.TryGetValue(field, out var columns)
            ? row.Cells.Where(cell => cell.Column >= columns.First && cell.Column <= columns.Last)
            : [];

    private string? Readable(Cell cell)
    {
        var fault = cell.Kind switch
        {
            CellKind.Error => WorkbookFaults.ErrorCell(Quote.Of(cell.Text)),
            CellKind.Uncalculated => WorkbookFaults.UncalculatedFormula(Quote.Of(cell.Text)),
            CellKind.Broken => WorkbookFaults.BrokenCell,
            _ => null,
        };
        if (fault is null)
        {
            return cell.Text;
        }

        table.Findings.Add(fault, Place with { Column = CellNames.Column(cell.Column) });
        return null;
    }
}
