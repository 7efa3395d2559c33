using System.Text;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>What stands above the tables: a label, and its value in the next cell or after a colon.</summary>
internal sealed class StatementLabels(Findings findings)
{
    private readonly Dictionary<StatementLabel, (string Text, DateOnly? Day, Place Place)> values = [];

    public void Read(Sheet sheet, int beforeRow)
    {
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number < beforeRow && row.Number < sheet.FirstRow + WorkbookLimits.HeadingRows))
        {
            for (var at = 0; at < row.Cells.Count; at++)
            {
                Read(row, at, sheet.Name);
            }
        }
    }

    public Place PlaceOf(StatementLabel label) => values.TryGetValue(label, out var value) ? value.Place : new Place();

    public string? Text(StatementLabel label) => values.TryGetValue(label, out var value) ? value.Text : null;

    public string? Required(StatementLabel label)
    {
        if (!values.ContainsKey(label))
        {
            findings.Add(ConformanceFaults.LabelMissing(StatementWords.Labels.Word(label)));
        }

        return Text(label);
    }

    public DateOnly? Day(StatementLabel label)
    {
        if (!values.TryGetValue(label, out var value) || value.Day is not null)
        {
            return values.TryGetValue(label, out value) ? value.Day : null;
        }

        var day = DayText.Read(value.Text);
        if (!day.IsDone)
        {
            findings.Add(day.Fault, value.Place);
        }

        return day.IsDone ? day.Value : null;
    }

    private void Read(SheetRow row, int at, string? sheet)
    {
        var cell = row.Cells[at];
        var colon = cell.Text.AsSpan().IndexOfAny(':', '\uff1a');
        if (StatementWords.Labels.Find(cell.Text) is { } label)
        {
            if (at + 1 < row.Cells.Count && StatementWords.Labels.Find(row.Cells[at + 1].Text) is null)
            {
                Keep(label, row.Cells[at + 1], row.Cells[at + 1].Text, new Place(sheet, row.Number, CellNames.Column(row.Cells[at + 1].Column)));
            }
        }
        else if (colon > 0 && StatementWords.Labels.Find(cell.Text[..colon]) is { } prefix && cell.Text[(colon + 1)..].Trim() is { Length: > 0 } rest)
        {
            Keep(prefix, cell, rest, new Place(sheet, row.Number, CellNames.Column(cell.Column)));
        }
    }

    private void Keep(StatementLabel label, Cell cell, string text, Place place)
    {
        if (CellFaults.Of(cell) is { } fault)
        {
            findings.Add(fault, place);
            return;
        }

        var plain = CellText.IsWhole(text) ? text.Normalize(NormalizationForm.FormKC).Trim() : text;
        if (!values.TryAdd(label, (plain, cell.Day, place)) && values[label].Text != plain)
        {
            findings.Add(ConformanceFaults.LabelTwice(StatementWords.Labels.Word(label)), place);
        }
    }
}
