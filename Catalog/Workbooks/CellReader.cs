using System.Globalization;
using CellElement = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Catalog.Workbooks;

/// <summary>Turns a cell of an .xlsx into what it says; a formula says the value that was calculated last.</summary>
internal sealed class CellReader(IReadOnlyList<string> shared, DayStyles styles, bool from1904)
{
    /// <summary><c>null</c> for a cell that says nothing.</summary>
    public Cell? Read(CellElement element, int column)
    {
        var cell = Content(element, column);
        return cell is null or { Kind: CellKind.Text, Text: "" } ? null
            : CellText.IsWhole(cell.Text) ? cell
            : new Cell(column, CellKind.Broken, string.Empty);
    }

    private Cell? Content(CellElement element, int column)
    {
        if (element.DataType?.InnerText == "inlineStr")
        {
            return element.InlineString is { } inline ? new Cell(column, CellKind.Text, SharedTexts.Of(inline)) : null;
        }

        if (element.CellValue is not { Text: var value })
        {
            return element.CellFormula is { } formula ? new Cell(column, CellKind.Uncalculated, "=" + formula.Text) : null;
        }

        return element.DataType?.InnerText switch
        {
            null or "n" => Number(element, column, value),
            "s" => Shared(column, value),
            "str" => new Cell(column, CellKind.Text, CellText.Clean(value)),
            "e" => new Cell(column, CellKind.Error, value),
            "b" => new Cell(column, CellKind.Text, value is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => DayText.Read(value) is { IsDone: true, Value: var day } ? Day(column, day) : new Cell(column, CellKind.Text, value),
            _ => new Cell(column, CellKind.Broken, string.Empty),
        };
    }

    private Cell Shared(int column, string value) =>
        int.TryParse(value, NumberFormatInfo.InvariantInfo, out var index) && index >= 0 && index < shared.Count
            ? new Cell(column, CellKind.Text, shared[index])
            : new Cell(column, CellKind.Broken, string.Empty);

    private Cell? Number(CellElement element, int column, string value)
    {
        if (value.Length == 0)
        {
            return element.CellFormula is { } formula ? new Cell(column, CellKind.Uncalculated, "=" + formula.Text) : null;
        }

        return !double.TryParse(value, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            ? new Cell(column, CellKind.Broken, string.Empty)
            : styles.ShowDay(element.StyleIndex?.InnerText) && Serial.Day(number, from1904) is { } day
                ? Day(column, day)
                : new Cell(column, CellKind.Number, Plain(number));
    }

    private static Cell Day(int column, DateOnly day) =>
        new(column, CellKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);

    /// <summary>Without exponent as far as a person would write the number out.</summary>
    private static string Plain(double number) =>
        Math.Abs(number) is 0 or (>= 1e-9 and < 1e15)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
}
