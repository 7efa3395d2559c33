using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>A sheet that holds requirements, and the part of the specification that its id column decides.</summary>
/// <param name="Table">The sheet, read by its headings.</param>
/// <param name="Part">機能ID, 帳票ID, データグループID or 連携ID.</param>
/// <param name="Id">The column with the number; <see cref="SpecField.Section"/> in versions older than the ids.</param>
internal sealed record SpecTable(Table<SpecField> Table, SpecPart Part, SpecField Id);

/// <summary>Finds the sheets with requirements; covers and revision histories have no such headings and are passed over.</summary>
internal static class SpecTables
{
    /// <summary>So many known headings are no accident: if others are missing, the sheet is refused and not passed over.</summary>
    private const int Meant = 3;

    private static readonly WordTable<SpecField> Headings = new("Standards", "spec-headings.tsv");

    private static readonly (SpecField Id, SpecPart Part)[] Parts =
    [
        (SpecField.FunctionId, SpecPart.Function),
        (SpecField.FormId, SpecPart.Form),
        (SpecField.DataGroupId, SpecPart.DataGroup),
        (SpecField.LinkageId, SpecPart.Linkage),
    ];

    public static IReadOnlyList<SpecTable> In(Workbook workbook, Findings findings)
    {
        var found = new List<SpecTable>();
        foreach (var sheet in workbook.Sheets)
        {
            if (Heading<SpecField>.Find(sheet, Headings) is { } heading
                && Of(new Table<SpecField>(sheet, heading, Headings, findings)) is { } usable)
            {
                found.Add(usable);
            }
        }

        return found;
    }

    private static SpecTable? Of(Table<SpecField> table)
    {
        var heading = table.Heading;

        // A table of forms names the functions that print them: the first id column is the row's own.
        var own = Parts.Where(part => heading.Has(part.Id)).OrderBy(part => heading.Columns[part.Id].First).Take(1).ToList();
        var (id, part) = own is [var first] ? first : (heading.Has(SpecField.Section) ? SpecField.Section : SpecField.FunctionId, SpecPart.Function);
        if ((!heading.Has(id) || !heading.Has(SpecField.Text)) && heading.Columns.Count < Meant)
        {
            return null;
        }

        var needed = part is SpecPart.Function or SpecPart.Form ? [id, SpecField.Text, SpecField.Class] : (SpecField[])[id, SpecField.Text];
        return table.HasHeadings(needed) ? new SpecTable(table, part, id) : null;
    }
}
