using DocumentFormat.OpenXml.Packaging;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Catalog.Workbooks;

/// <summary>Reads the visible sheets of an .xlsx that has passed <see cref="PackageGate"/>.</summary>
internal static class WorkbookReader
{
    public static Reading<Workbook> Read(byte[] file)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(
                new MemoryStream(file, writable: false),
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = WorkbookLimits.InflatedBytes });
            return document.WorkbookPart is { Workbook: { } workbook } part
                ? Sheets(part, workbook)
                : Findings.Refused<Workbook>(WorkbookFaults.NotAWorkbook);
        }
        catch (Exception problem) when (Unreadable.Is(problem))
        {
            return Findings.Refused<Workbook>(WorkbookFaults.NotAWorkbook);
        }
    }

    private static Reading<Workbook> Sheets(WorkbookPart part, DocumentFormat.OpenXml.Spreadsheet.Workbook workbook)
    {
        var entries = workbook.Sheets?.Elements<SheetEntry>().ToList() ?? [];
        if (entries.Count > WorkbookLimits.Sheets)
        {
            return Findings.Refused<Workbook>(WorkbookFaults.TooManySheets(WorkbookLimits.Sheets));
        }

        var allowance = new Allowance();
        var cells = SharedTexts.Read(part.SharedStringTablePart, allowance) is { } texts
            ? new CellReader(texts, new DayStyles(part.WorkbookStylesPart?.Stylesheet), IsOn(workbook.WorkbookProperties?.Date1904?.InnerText))
            : null;
        var findings = new Findings();
        var sheets = new List<Sheet>();
        foreach (var entry in entries.Where(entry => cells is not null && IsVisible(entry)).TakeWhile(_ => !findings.IsFull))
        {
            if (entry.Id?.Value is { } id && part.TryGetPartById(id, out var found) && found is WorksheetPart worksheet)
            {
                sheets.Add(new SheetReader(cells!, allowance, findings).Read(worksheet, entry.Name?.Value ?? string.Empty));
            }
        }

        if (allowance.Exceeded is { } exceeded)
        {
            return Findings.Refused<Workbook>(exceeded);
        }

        return sheets.Count == 0 ? Findings.Refused<Workbook>(WorkbookFaults.NoSheet) : findings.Or(() => new Workbook(sheets));
    }

    private static bool IsVisible(SheetEntry entry) => entry.State?.InnerText is null or "visible";

    private static bool IsOn(string? flag) => flag is "1" or "true";
}
