using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellElement = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Catalog.Workbooks;

/// <summary>Reads one sheet of an .xlsx row by row.</summary>
internal sealed class SheetReader(CellReader reader, Allowance allowance, Findings findings)
{
    private readonly List<SheetRow> rows = [];

    private readonly List<MergedRange> merged = [];

    private string name = string.Empty;

    private int lastRow;

    public Sheet Read(WorksheetPart part, string sheetName)
    {
        name = sheetName;
        try
        {
            using var xml = OpenXmlReader.Create(part);
            var more = true;
            while (more && xml.Read())
            {
                more = !xml.IsStartElement || ReadElement(xml);
            }
        }
        catch (Exception problem) when (Unreadable.Is(problem))
        {
            findings.Add(WorkbookFaults.Damaged(Quote.Of(name)), new Place(name));
        }

        return new Sheet(name, rows, new MergedRanges(merged));
    }

    /// <summary><c>false</c> when reading must stop.</summary>
    private bool ReadElement(OpenXmlReader xml) =>
        xml.ElementType == typeof(Row) ? ReadRow(xml)
        : xml.ElementType != typeof(MergeCell) || ReadMerged(Attribute(xml, "ref"));

    private bool ReadRow(OpenXmlReader xml)
    {
        var number = Attribute(xml, "r") is { } text ? Parse(text) : lastRow + 1;
        if (number <= lastRow || number > CellNames.MostRows)
        {
            return Stop(WorkbookFaults.Damaged(Quote.Of(name)), new Place(name));
        }

        lastRow = number;
        var cells = new List<Cell>();
        var column = 0;
        if (xml.ReadFirstChild())
        {
            do
            {
                if (xml.ElementType == typeof(CellElement) && !ReadCell((CellElement)xml.LoadCurrentElement()!, number, ref column, cells))
                {
                    return false;
                }
            }
            while (xml.ReadNextSibling());
        }

        return cells.Count == 0 || Keep(new SheetRow(number, cells));
    }

    private bool Keep(SheetRow row)
    {
        rows.Add(row);
        return rows.Count <= WorkbookLimits.Rows || Stop(WorkbookFaults.TooManyRows(WorkbookLimits.Rows), new Place(name, row.Number));
    }

    private bool ReadCell(CellElement element, int row, ref int column, List<Cell> cells)
    {
        var (cellRow, cellColumn) = element.CellReference?.Value is { } reference ? CellNames.Cell(reference) ?? default : (row, column + 1);
        if (cellRow != row || cellColumn <= column || cellColumn > CellNames.MostColumns)
        {
            return Stop(WorkbookFaults.Damaged(Quote.Of(name)), new Place(name, row));
        }

        column = cellColumn;
        if (reader.Read(element, column) is not { } cell)
        {
            return true;
        }

        cells.Add(cell);
        return cell.Text.Length > WorkbookLimits.CellLetters
            ? Stop(WorkbookFaults.TextTooLong(WorkbookLimits.CellLetters), new Place(name, row, CellNames.Column(column)))
            : cells.Count > WorkbookLimits.Columns
                ? Stop(WorkbookFaults.TooManyColumns(WorkbookLimits.Columns), new Place(name, row))
                : allowance.Take(cell.Text);
    }

    private bool ReadMerged(string? reference)
    {
        if (CellNames.Range(reference) is not { } range)
        {
            return Stop(WorkbookFaults.Damaged(Quote.Of(name)), new Place(name));
        }

        merged.Add(range);
        return merged.Count <= WorkbookLimits.MergedRanges
            || Stop(WorkbookFaults.TooManyMergedRanges(WorkbookLimits.MergedRanges), new Place(name));
    }

    private bool Stop(Fault fault, Place place)
    {
        findings.Add(fault, place);
        return false;
    }

    private static string? Attribute(OpenXmlReader xml, string attribute)
    {
        foreach (var each in xml.Attributes)
        {
            if (each.LocalName == attribute && each.NamespaceUri.Length == 0)
            {
                return each.Value;
            }
        }

        return null;
    }

    private static int Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
