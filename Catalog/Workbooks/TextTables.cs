namespace Catalog.Workbooks;

/// <summary>A table of texts that is to become a sheet.</summary>
/// <param name="Name">Of the sheet.</param>
/// <param name="ColumnWidths">In letters, from the first column on.</param>
/// <param name="HeaderRows">Rows at the top that stay in view and are printed again on every page.</param>
/// <param name="Rows">From the first row on.</param>
public sealed record TextTable(string Name, IReadOnlyList<double> ColumnWidths, int HeaderRows, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>Writes tables of texts as .xlsx.</summary>
public static class TextTables
{
    public const string ContentType = WorkbookWriter.ContentType;

    public static Task WriteAsync(Stream target, IReadOnlyList<TextTable> tables, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(tables);
        return WorkbookWriter.WriteAsync(target, [.. tables.Select(Sheet)], ct);
    }

    private static WrittenSheet Sheet(TextTable table) => new(
        table.Name, table.ColumnWidths, table.HeaderRows, table.Rows.Select(row => (IReadOnlyList<WrittenCell>)[.. row.Select(text => (WrittenCell)text)]));
}
