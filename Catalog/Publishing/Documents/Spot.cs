using System.Globalization;

namespace Catalog.Publishing.Documents;

/// <summary>Where something stands in a file: line and column counted from 1, or the cell of a workbook.</summary>
public sealed record Spot
{
    private Spot(int? line, int? column, string? cell) => (Line, Column, Cell) = (line, column, cell);

    public int? Line { get; }

    public int? Column { get; }

    /// <summary>Such as <c>Answers!D7</c>.</summary>
    public string? Cell { get; }

    public static Spot At(int line, int column) => new(line, column, null);

    public static Spot In(string cell) => new(null, null, cell);

    public override string ToString() => Cell ?? string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
