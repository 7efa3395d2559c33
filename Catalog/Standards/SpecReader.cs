using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>Reads a specification (標準仕様書) from the ministries' spreadsheets or from CSV: the whole of it, or what is wrong where.</summary>
internal static class SpecReader
{
    public static async Task<Reading<SpecFile>> ReadAsync(Stream file, string fileName, SpecGiven given, CancellationToken ct)
    {
        var bytes = await SentFile.BytesAsync(file, ct);
        if (!bytes.IsDone)
        {
            return Findings.Refused<SpecFile>(bytes.Fault);
        }

        var read = WorkbookFile.Read(bytes.Value, fileName);
        return read.Content is { } workbook ? Read(workbook, fileName, given) : new Reading<SpecFile>(null, read.Findings);
    }

    private static Reading<SpecFile> Read(Workbook workbook, string fileName, SpecGiven given)
    {
        var findings = new Findings();
        var sheets = SpecTables.In(workbook, findings);
        if (sheets.Count == 0 && !findings.Any)
        {
            findings.Add(StandardFaults.NoTable, new Place(workbook.Sheets is [var only] ? only.Name : null));
        }

        var rows = new RequirementRows(findings);
        foreach (var sheet in sheets)
        {
            rows.Read(sheet);
            SpecTitle.CheckOneSpecification(sheet, findings);
        }

        if (sheets.Count > 0 && rows.Lines.Count == 0 && !findings.Any)
        {
            findings.Add(StandardFaults.NoRequirements, new Place(sheets[0].Table.Sheet.Name, sheets[0].Table.Heading.Row));
        }

        if (sheets.Count == 0 || rows.Lines.Count == 0)
        {
            return findings.InOrder<SpecFile>(workbook);
        }

        var origin = new SpecOrigin(new SpecTitle(workbook, sheets, fileName), given, findings);
        var (system, version, title) = (origin.System(sheets, rows.Lines), origin.Version(), origin.Title());
        return findings.Any
            ? findings.InOrder<SpecFile>(workbook)
            : new Reading<SpecFile>(new SpecFile(system!, version!, title!, origin.PublishedOn, [.. rows.Lines.Select(placed => placed.Line)]));
    }
}
