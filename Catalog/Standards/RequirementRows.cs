using System.Globalization;
using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>A requirement and the place where the file says it.</summary>
internal sealed record PlacedLine(RequirementLine Line, Place Place);

/// <summary>Reads the rows of all sheets with requirements; numbers are unique over the whole file.</summary>
internal sealed class RequirementRows(Findings findings)
{
    private static readonly WordTable<RequirementClass> Classes = new("Standards", "requirement-classes.tsv");

    private static readonly SpecField[] Content = [SpecField.Text, SpecField.Class, SpecField.AppliesFrom, SpecField.Remarks];

    private readonly List<PlacedLine> lines = [];

    private readonly Dictionary<(SpecPart, string), Place> places = [];

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public IReadOnlyList<PlacedLine> Lines => lines;

    public void Read(SpecTable sheet)
    {
        var chapter = new ChapterPath();
        foreach (var row in sheet.Table.Rows)
        {
            chapter = chapter.Next(row.Text(SpecField.Major), row.Text(SpecField.Middle), row.Text(SpecField.Minor));
            if (IsRequirement(row, sheet.Id) && !IsMerged(row, sheet.Id))
            {
                Add(sheet, row, chapter);
            }
        }
    }

    /// <summary>A row with nothing but a chapter is the heading of the rows below it.</summary>
    private static bool IsRequirement(TableRow<SpecField> row, SpecField id) => row.Says(id) || Content.Any(row.Says);

    private static bool IsMerged(TableRow<SpecField> row, SpecField id)
    {
        var idMerged = id != SpecField.Section && row.IsMergedOverRows(id);
        return row.IsMergedOverRows(SpecField.Text) || idMerged;
    }

    private void Add(SpecTable sheet, TableRow<SpecField> row, ChapterPath chapter)
    {
        var number = Number(sheet, row);
        var text = Text(row, number);
        var kind = Class(sheet, row);
        var appliesFrom = row.Day(SpecField.AppliesFrom, SpecMarks.IsNoDate);
        var remarks = row.Text(SpecField.Remarks);
        var major = Major(sheet, row, chapter, number);
        if (number is null || text is null || kind is not { } known || major is null)
        {
            return;
        }

        var line = new RequirementLine(sheet.Part, number, major, chapter.Middle, chapter.Minor, text, known, appliesFrom, remarks);
        lines.Add(new PlacedLine(line, row.PlaceOf(sheet.Id)));
    }

    private string? Number(SpecTable sheet, TableRow<SpecField> row)
    {
        var place = row.PlaceOf(sheet.Id);
        if (row.Text(sheet.Id) is not { } written)
        {
            if (!row.Holds(sheet.Id))
            {
                findings.Add(StandardFaults.NumberMissing(sheet.Table.Word(sheet.Id)), place);
            }

            return null;
        }

        var read = sheet.Id == SpecField.Section
            ? Counted(written, sheet.Table.Word(sheet.Id))
            : RequirementNumber.Read(sheet.Part, sheet.Table.Word(sheet.Id), written);
        if (!read.IsDone)
        {
            findings.Add(read.Fault, place);
            return null;
        }

        if (!places.TryAdd((sheet.Part, read.Value), place))
        {
            findings.Add(StandardFaults.DuplicateNumber(read.Value, places[(sheet.Part, read.Value)].ToString()), place);
        }

        return read.Value;
    }

    private Outcome<string> Counted(string written, string heading)
    {
        if (RequirementNumber.Section(written) is not { } section)
        {
            return StandardFaults.BadLinkage(heading, Quote.Of(written));
        }

        counts[section] = counts.GetValueOrDefault(section) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{section}/{counts[section]}");
    }

    private string? Text(TableRow<SpecField> row, string? number)
    {
        if (number is not null && !row.Says(SpecField.Text))
        {
            findings.Add(StandardFaults.TextMissing(number), row.PlaceOf(SpecField.Text));
        }

        return row.Text(SpecField.Text);
    }

    private RequirementClass? Class(SpecTable sheet, TableRow<SpecField> row)
    {
        var place = row.PlaceOf(SpecField.Class);
        if (row.Holds(SpecField.Class))
        {
            var written = row.Text(SpecField.Class);
            var known = Classes.Find(written);
            if (written is not null && known is null)
            {
                findings.Add(StandardFaults.UnknownClass(Quote.Of(written), Classes.Choice), place);
            }

            return known;
        }

        if (sheet.Part is SpecPart.DataGroup or SpecPart.Linkage)
        {
            return RequirementClass.Must;
        }

        findings.Add(StandardFaults.ClassMissing(Classes.Choice), place);
        return null;
    }

    /// <summary>A table without chapters stands under the name of its sheet.</summary>
    private string? Major(SpecTable sheet, TableRow<SpecField> row, ChapterPath chapter, string? number)
    {
        if (chapter.Major is null && sheet.Table.Heading.Has(SpecField.Major) && number is not null)
        {
            findings.Add(StandardFaults.ChapterMissing(number), row.PlaceOf(SpecField.Major));
        }

        return chapter.Major ?? (sheet.Table.Heading.Has(SpecField.Major) ? null : sheet.Table.Sheet.Name ?? chapter.Middle ?? string.Empty);
    }
}
