using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using WorkbookElement = DocumentFormat.OpenXml.Spreadsheet.Workbook;

namespace Catalog.Workbooks;

/// <summary>Writes tables as .xlsx: headings stay in view and come again on every page of A3 landscape.</summary>
internal static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Made in memory first: a package is written back and forth, which a reply to a browser cannot be.</summary>
    public static async Task WriteAsync(Stream target, IReadOnlyList<WrittenSheet> sheets, CancellationToken ct) =>
        await target.WriteAsync(Write(sheets), ct);

    public static byte[] Write(IReadOnlyList<WrittenSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            Write(document.AddWorkbookPart(), sheets);
        }

        return bytes.ToArray();
    }

    private static void Write(WorkbookPart book, IReadOnlyList<WrittenSheet> sheets)
    {
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = CellLooks.Stylesheet();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var entries = new Sheets();
        var titles = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            SheetWriter.Write(part, sheets[at]);
            var name = WrittenText.SheetName(sheets[at].Name, taken);
            entries.Append(new SheetEntry { Name = name, SheetId = (uint)at + 1, Id = book.GetIdOfPart(part) });
            if (sheets[at].HeaderRows > 0)
            {
                titles.Append(RepeatedRows(name, at, sheets[at].HeaderRows));
            }
        }

        book.Workbook = new WorkbookElement(new BookViews(new WorkbookView()), entries);
        if (titles.HasChildren)
        {
            book.Workbook.Append(titles);
        }
    }

    private static DefinedName RepeatedRows(string sheet, int index, int rows) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!$1:${rows}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
}
