using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Reads a statement of conformance from .xlsx, .csv or .json: the whole of it, or what is wrong where.</summary>
internal static class StatementReader
{
    public static async Task<Reading<StatementFile>> ReadAsync(Stream file, string fileName, CancellationToken ct)
    {
        var bytes = await SentFile.BytesAsync(file, ct);
        if (!bytes.IsDone)
        {
            return Findings.Refused<StatementFile>(bytes.Fault);
        }

        if (fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return StatementJson.Read(bytes.Value);
        }

        var read = WorkbookFile.Read(bytes.Value, fileName);
        return read.Content is { } workbook ? Read(workbook) : new Reading<StatementFile>(null, read.Findings);
    }

    private static Reading<StatementFile> Read(Workbook workbook)
    {
        var findings = new Findings();
        var labels = new StatementLabels(findings);
        var rows = new StatementRows(findings);
        Heading<StatementField>? above = null;
        foreach (var section in StatementSections.Of(workbook))
        {
            var heading = Heading<StatementField>.Find(section.Sheet, StatementWords.Headings);
            labels.Read(section.Sheet, heading?.Row ?? int.MaxValue);

            // Functions outside the specification may stand under the headings of the table above them.
            if ((heading ?? (section.AreExtras && section.Sheet.FirstRow > 1 ? above : null)) is { } known)
            {
                rows.Read(section, known);
            }

            above = heading;
        }

        if (rows.Tables == 0 && !findings.Any)
        {
            findings.Add(ConformanceFaults.NoTable);
        }
        else if (rows is { Lines.Count: 0, Extras.Count: 0 } && !findings.Any)
        {
            findings.Add(ConformanceFaults.NoAnswers);
        }

        var statement = Statement(labels, rows, findings);
        return findings.Any ? findings.InOrder<StatementFile>(workbook) : new Reading<StatementFile>(statement!);
    }

    private static StatementFile? Statement(StatementLabels labels, StatementRows rows, Findings findings)
    {
        var head = new StatementHead(labels, findings);
        var (offering, release, system, version) = (labels.Required(StatementLabel.Offering), labels.Required(StatementLabel.Release), head.System(), head.SpecVersion());
        var (scope, evidence, from, to) = (head.SubScope(), head.Evidence(), head.ValidFrom(), labels.Day(StatementLabel.ValidTo));
        if (offering is null || release is null || system is null || version is null || evidence is not { } kind || from is not { } first)
        {
            return null;
        }

        var number = labels.Text(StatementLabel.EvidenceNumber);
        var statement = new StatementFile(offering, release, system, version, scope, kind, number, first, to, rows.Lines, rows.Extras);
        foreach (var (about, fault) in StatementCheck.Of(statement))
        {
            findings.Add(fault, labels.PlaceOf(about));
        }

        foreach (var line in rows.Lines)
        {
            if (StatementCheck.Of(line, system) is { } fault)
            {
                findings.Add(fault, rows.PlaceOf(line));
            }
        }

        return statement;
    }
}
