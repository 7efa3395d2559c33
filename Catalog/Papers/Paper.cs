namespace Catalog.Papers;

/// <summary>How a sheet lies.</summary>
public enum PaperSize
{
    /// <summary>A4縦: letters and reasons.</summary>
    A4,
    /// <summary>A4横</summary>
    A4Lying,
    /// <summary>A3横: comparisons.</summary>
    A3Lying,
}

/// <summary>A paper for the files of a municipality (書類), said once: as PDF, as workbook and as a page it has the same words and figures.</summary>
/// <param name="Name">Stem of its file, such as <c>comparison</c>.</param>
/// <param name="Title">At its head.</param>
/// <param name="Size">How it is printed.</param>
/// <param name="Foot">At the foot of every page: what it belongs to, and the digest of the record once that is final.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Paper(string Name, string Title, PaperSize Size, string Foot, IReadOnlyList<PaperBlock> Blocks);

/// <summary>A part of a paper.</summary>
public abstract record PaperBlock;

/// <summary>A heading between the parts.</summary>
public sealed record PaperHeading(string Text) : PaperBlock;

/// <summary>A passage; line feeds in it are kept.</summary>
public sealed record PaperText(string Text) : PaperBlock;

/// <summary>Facts one below the other.</summary>
public sealed record PaperFacts(IReadOnlyList<PaperFact> Facts) : PaperBlock;

/// <summary>A fact with its name.</summary>
public sealed record PaperFact(string Name, string Value);

/// <summary>A table whose heads come again on every page.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">Each as long as the columns.</param>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows) : PaperBlock;

/// <summary>A column.</summary>
/// <param name="Head">Its name.</param>
/// <param name="Weight">Its share of the width, beside the others'.</param>
public sealed record PaperColumn(string Head, int Weight);

/// <summary>The boxes for the seals of a circulation sheet (決裁欄).</summary>
public sealed record PaperSeals(IReadOnlyList<string> Offices) : PaperBlock;

/// <summary>A cell: words, or a whole number, which a workbook can go on reckoning with.</summary>
public readonly record struct PaperCell
{
    private PaperCell(string? text, long? number) => (Text, Number) = (text, number);

    public string? Text { get; }

    public long? Number { get; }

    /// <summary>As it is read.</summary>
    public string Shown => Text ?? Number?.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    public static implicit operator PaperCell(string? text) => new(text, null);

    public static implicit operator PaperCell(long number) => new(null, number);
}
