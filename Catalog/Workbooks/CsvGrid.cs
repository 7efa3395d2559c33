using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Catalog.Workbooks;

/// <summary>Reads CSV (RFC 4180, comma) into one sheet without a name; a row is a record, whatever its line breaks.</summary>
internal static class CsvGrid
{
    public static Reading<Workbook> Read(byte[] file)
    {
        if (TextBytes.Decode(file) is not { } text)
        {
            return Findings.Refused<Workbook>(WorkbookFaults.UnknownEncoding);
        }

        var findings = new Findings();
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            IgnoreBlankLines = false,
            BadDataFound = bad => findings.Add(
                WorkbookFaults.BrokenQuotes, new Place(Row: bad.Context.Parser!.Row, Column: CellNames.Column(bad.Context.Parser.Count))),
        });
        var allowance = new Allowance();
        var rows = new List<SheetRow>();
        while (!findings.IsFull && allowance.Exceeded is null && parser.Read())
        {
            Add(parser, rows, allowance, findings);
        }

        return allowance.Exceeded is { } exceeded ? Findings.Refused<Workbook>(exceeded)
            : rows.Count == 0 && !findings.Any ? Findings.Refused<Workbook>(WorkbookFaults.EmptyFile)
            : findings.Or(() => new Workbook([new Sheet(null, rows, MergedRanges.None)]));
    }

    private static void Add(CsvParser parser, List<SheetRow> rows, Allowance allowance, Findings findings)
    {
        if (parser.Count > CellNames.MostColumns)
        {
            allowance.Exceed(WorkbookFaults.TooManyColumns(WorkbookLimits.Columns));
            return;
        }

        var cells = new List<Cell>();
        for (var at = 0; at < parser.Count; at++)
        {
            var text = CellText.Readable(parser[at]);
            if (text.Length > WorkbookLimits.CellLetters)
            {
                findings.Add(WorkbookFaults.TextTooLong(WorkbookLimits.CellLetters), new Place(Row: parser.Row, Column: CellNames.Column(at + 1)));
            }
            else if (text.Length > 0 && allowance.Take(text))
            {
                cells.Add(new Cell(at + 1, CellKind.Text, text));
            }
        }

        if (cells.Count > WorkbookLimits.Columns)
        {
            allowance.Exceed(WorkbookFaults.TooManyColumns(WorkbookLimits.Columns));
        }

        if (cells.Count > 0)
        {
            rows.Add(new SheetRow(parser.Row, cells));
        }

        if (rows.Count > WorkbookLimits.Rows)
        {
            allowance.Exceed(WorkbookFaults.TooManyRows(WorkbookLimits.Rows));
        }
    }
}
