using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>A sheet, or the part of a sheet above or below the words 仕様外機能.</summary>
/// <param name="Sheet">Its rows, numbered as in the file.</param>
/// <param name="AreExtras">Whether its rows are functions that the specification does not know.</param>
internal sealed record StatementSection(Sheet Sheet, bool AreExtras);

/// <summary>
/// The one rule by which a row without an id is a function outside the specification: it stands in a sheet of the name
/// 仕様外機能 (extra functions), or below a row in which these words stand alone. Anywhere else it is a row that lacks its id.
/// </summary>
internal static class StatementSections
{
    public static IEnumerable<StatementSection> Of(Workbook workbook) => workbook.Sheets.SelectMany(Of);

    private static IEnumerable<StatementSection> Of(Sheet sheet)
    {
        if (StatementWords.Marks.Find(sheet.Name) is StatementMark.Extras)
        {
            return [new StatementSection(sheet, AreExtras: true)];
        }

        var mark = sheet.Rows.FirstOrDefault(row => row.Cells is [var alone] && StatementWords.Marks.Find(alone.Text) is StatementMark.Extras);
        return mark is null
            ? [new StatementSection(sheet, AreExtras: false)]
            :
            [
                new StatementSection(sheet with { Rows = [.. sheet.Rows.Where(row => row.Number < mark.Number)] }, AreExtras: false),
                new StatementSection(sheet with { Rows = [.. sheet.Rows.Where(row => row.Number > mark.Number)], FirstRow = mark.Number + 1 }, AreExtras: true),
            ];
    }
}
