using System.Globalization;

namespace Catalog.Seeding;

/// <summary>A file of facts inside the assembly: tab-separated, one heading row, no quoting, an empty field = not published.</summary>
internal static class FactFile
{
    public static Stream Open(string slice, string name) =>
        typeof(FactFile).Assembly.GetManifestResourceStream($"Catalog.{slice}.Facts.{name}")
        ?? throw new InvalidOperationException($"The facts {slice}/Facts/{name} are not embedded.");

    public static IReadOnlyList<FactRow> Rows(string slice, string name)
    {
        using var reader = new StreamReader(Open(slice, name));
        var columns = (reader.ReadLine() ?? string.Empty).Split('\t');
        var rows = new List<FactRow>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            rows.Add(fields.Length == columns.Length
                ? new FactRow(columns, fields)
                : throw new InvalidDataException($"{slice}/Facts/{name}, row {rows.Count + 2}: {fields.Length} fields of {columns.Length}."));
        }

        return rows;
    }
}

/// <summary>One row, read by the names of its columns.</summary>
internal readonly struct FactRow(string[] columns, string[] fields)
{
    public string this[string column] => fields[Array.IndexOf(columns, column)];

    /// <summary><c>null</c> where nothing is published.</summary>
    public string? Maybe(string column) => this[column] is { Length: > 0 } text ? text : null;

    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public DateOnly Day(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? MaybeDay(string column) => Maybe(column) is null ? null : Day(column);
}
