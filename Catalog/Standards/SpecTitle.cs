using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>What a file says of itself above its tables, on its cover and in its name.</summary>
internal sealed class SpecTitle
{
    /// <summary>A cover is short; further down stand histories and notes that name older versions.</summary>
    private const int CoverRows = 20;

    private readonly List<(string Text, DateOnly? Day, Place Place)> above = [];

    private readonly List<(string Text, DateOnly? Day, Place Place)> all = [];

    public SpecTitle(Workbook workbook, IReadOnlyList<SpecTable> sheets, string fileName)
    {
        foreach (var sheet in sheets)
        {
            above.AddRange(NamedInRows(sheet.Table));
            above.AddRange(CellsAbove(sheet.Table.Sheet, sheet.Table.Heading.Row - 1));
        }

        all.AddRange(above);
        var cover = workbook.Sheets.FirstOrDefault(sheet => !sheets.Any(used => ReferenceEquals(used.Table.Sheet, sheet)));
        if (cover is not null)
        {
            all.AddRange(CellsAbove(cover, CoverRows));
        }

        all.Add((Path.GetFileNameWithoutExtension(fileName), null, new Place()));
    }

    public string? Version => all.Select(entry => SpecMarks.VersionIn(entry.Text)).FirstOrDefault(version => version is not null);

    public string? Title => all.Select(entry => SpecMarks.TitleIn(entry.Text)).FirstOrDefault(title => title is not null);

    public string? System => all.Select(entry => SpecMarks.TitleIn(entry.Text) is { } title ? SystemNames.Find(title) : null)
        .FirstOrDefault(system => system is not null);

    public DateOnly? PublishedOn => all.Select(entry => entry.Day ?? DayText.FindIn(entry.Text)).FirstOrDefault(day => day is not null);

    /// <summary>Tables of one file that say they are of different versions.</summary>
    public Finding? Contradiction
    {
        get
        {
            var named = above.Select(entry => (Version: SpecMarks.VersionIn(entry.Text), entry.Place)).Where(entry => entry.Version is not null).ToList();
            var other = named.Find(entry => entry.Version != named[0].Version);
            return other.Version is null ? null : new Finding(other.Place, StandardFaults.SeveralVersions(named[0].Version!, other.Version));
        }
    }

    /// <summary>Tables that name their specification in a column say the same in every row.</summary>
    public static void CheckOneSpecification(SpecTable sheet, Findings findings)
    {
        string? first = null;
        foreach (var row in sheet.Table.Rows.Where(row => row.Says(SpecField.Specification)))
        {
            var name = row.Text(SpecField.Specification);
            first ??= name;
            if (name is not null && name != first)
            {
                findings.Add(StandardFaults.SeveralSpecifications(Quote.Of(first!), Quote.Of(name)), row.PlaceOf(SpecField.Specification));
                return;
            }
        }
    }

    private static IEnumerable<(string, DateOnly?, Place)> NamedInRows(Table<SpecField> table) =>
        table.Rows.Where(row => row.Says(SpecField.Specification)).Take(1)
            .Select(row => (row.Text(SpecField.Specification) ?? string.Empty, (DateOnly?)null, row.PlaceOf(SpecField.Specification)));

    private static IEnumerable<(string, DateOnly?, Place)> CellsAbove(Sheet sheet, int lastRow) =>
        from row in sheet.Rows.TakeWhile(row => row.Number <= lastRow)
        from cell in row.Cells
        where cell.Kind is CellKind.Text or CellKind.Day
        select (cell.Text, cell.Day, new Place(sheet.Name, row.Number, CellNames.Column(cell.Column)));
}
