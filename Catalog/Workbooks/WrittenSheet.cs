namespace Catalog.Workbooks;

/// <summary>A sheet to be written: content first, layout for reading and for A3 paper after it.</summary>
/// <param name="Name">Cut and cleaned to what a sheet may be called.</param>
/// <param name="ColumnWidths">In letters, from the first column on.</param>
/// <param name="HeaderRows">Rows at the top that stay in view and are printed again on every page; at least 0.</param>
/// <param name="Rows">From the first row on; taken once, in order.</param>
internal sealed record WrittenSheet(
    string Name, IReadOnlyList<double> ColumnWidths, int HeaderRows, IEnumerable<IReadOnlyList<WrittenCell>> Rows);

/// <summary>A cell to be written: a text, a whole number or nothing. A text is never a formula.</summary>
internal readonly record struct WrittenCell
{
    private WrittenCell(string? text, long? number) => (Text, Number) = (text, number);

    public string? Text { get; }

    public long? Number { get; }

    public static WrittenCell Empty => default;

    public static implicit operator WrittenCell(string? text) => new(text, null);

    public static implicit operator WrittenCell(long number) => new(null, number);
}
