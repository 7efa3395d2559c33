using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellElement = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Catalog.Workbooks;

/// <summary>Writes one sheet, row by row.</summary>
internal static class SheetWriter
{
    private const uint A3 = 8;

    public static void Write(WorksheetPart part, WrittenSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet.HeaderRows)));
        if (sheet.ColumnWidths.Count > 0)
        {
            writer.WriteElement(Widths(sheet.ColumnWidths));
        }

        writer.WriteStartElement(new SheetData());
        var number = 0;
        foreach (var row in sheet.Rows)
        {
            number++;
            writer.WriteElement(RowOf(number, row, isHeader: number <= sheet.HeaderRows));
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A3, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();
    }

    private static SheetView View(int headerRows) => headerRows == 0
        ? new SheetView { WorkbookViewId = 0 }
        : new SheetView(new Pane
        {
            VerticalSplit = headerRows,
            TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{headerRows + 1}"),
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        { WorkbookViewId = 0 };

    private static Columns Widths(IReadOnlyList<double> widths) => new(widths.Select((width, at) =>
        new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true }));

    private static Row RowOf(int number, IReadOnlyList<WrittenCell> cells, bool isHeader)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var at = 0; at < cells.Count; at++)
        {
            row.Append(CellOf(string.Create(CultureInfo.InvariantCulture, $"{CellNames.Column(at + 1)}{number}"), cells[at], isHeader));
        }

        return row;
    }

    private static CellElement CellOf(string place, WrittenCell cell, bool isHeader) => cell switch
    {
        { Number: { } number } => new CellElement(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = place,
            StyleIndex = isHeader ? CellLooks.Header : CellLooks.Number,
        },
        { Text: { Length: > 0 } text } => new CellElement(new InlineString(new Text(WrittenText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = place,
            DataType = CellValues.InlineString,
            StyleIndex = isHeader ? CellLooks.Header : CellLooks.Text,
        },
        _ => new CellElement { CellReference = place, StyleIndex = isHeader ? CellLooks.Header : CellLooks.Text },
    };
}
