using DocumentFormat.OpenXml.Spreadsheet;

namespace Catalog.Workbooks;

/// <summary>The looks that a written cell can have.</summary>
internal static class CellLooks
{
    public const uint Text = 1;

    public const uint Header = 2;

    public const uint Number = 3;

    private const uint ThousandsFormat = 3;

    /// <summary>Two fills and the empty look come first by rule of the format.</summary>
    public static Stylesheet Stylesheet() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECF2" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Thin<LeftBorder>(), Thin<RightBorder>(), Thin<TopBorder>(), Thin<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            Look(font: 0, fill: 0, format: 0),
            Look(font: 1, fill: 2, format: 0),
            Look(font: 0, fill: 0, ThousandsFormat)));

    private static CellFormat Look(uint font, uint fill, uint format) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static T Thin<T>()
        where T : BorderPropertiesType, new()
        => new() { Style = BorderStyleValues.Thin };
}
