namespace Catalog.Workbooks;

/// <summary>What a file of tables says, whatever its format: sheets of rows of cells.</summary>
internal sealed record Workbook(IReadOnlyList<Sheet> Sheets);

/// <summary>One table.</summary>
/// <param name="Name"><c>null</c> for formats without sheets.</param>
/// <param name="Rows">Rows that say something, from top to bottom.</param>
/// <param name="Merged">Ranges that are shown as one cell.</param>
/// <param name="FirstRow">Higher than 1 for the lower part of a sheet that holds two tables.</param>
internal sealed record Sheet(string? Name, IReadOnlyList<SheetRow> Rows, MergedRanges Merged, int FirstRow = 1);

/// <summary>One row: its cells that say something, from left to right.</summary>
/// <param name="Number">Counted from 1, as a spreadsheet program shows it.</param>
/// <param name="Cells">Each column at most once.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell? At(int column)
    {
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var cell = Cells[middle];
            if (cell.Column == column)
            {
                return cell;
            }

            (low, high) = cell.Column < column ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>One cell that says something.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Text as it is; a number in plain digits; a day as 2026-04-01; the name of an error; the formula that has no value.</param>
/// <param name="Day">Set for <see cref="CellKind.Day"/> only.</param>
internal sealed record Cell(int Column, CellKind Kind, string Text, DateOnly? Day = null);

internal enum CellKind
{
    Text,
    Number,
    /// <summary>A number that is shown as a date.</summary>
    Day,
    /// <summary>#REF!, #N/A and their like, also as the value of a formula.</summary>
    Error,
    /// <summary>A formula whose value was never calculated.</summary>
    Uncalculated,
    /// <summary>Bytes that are no text, numbers that are no numbers.</summary>
    Broken,
}
