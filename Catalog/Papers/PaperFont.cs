using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Catalog.Papers;

/// <summary>The font of the papers, carried along and embedded in each PDF, so that it reads the same on any machine in any year.</summary>
/// <remarks>BIZ UDGothic (SIL Open Font License), made for readers of official papers. It covers JIS X 0208 and more, not all 69,839 characters of the administrative set.</remarks>
internal sealed class PaperFont : IDisposable
{
    private static readonly Lazy<SKTypeface> Typeface = new(Load);

    private readonly SKFont font;

    public PaperFont(float size)
    {
        font = new SKFont(Typeface.Value, size) { Subpixel = true, Hinting = SKFontHinting.None };
        Size = size;
    }

    /// <summary>In points.</summary>
    public float Size { get; }

    public float LineHeight => Size * 1.5f;

    public SKFont Drawn => font;

    public float WidthOf(string text) => font.MeasureText(text);

    /// <summary>The text as it can be drawn: a character that the font lacks is written by its number, never dropped.</summary>
    /// <remarks>Selectors of variants (IVS) choose a shape of the character before them; the usual shape stands for all.</remarks>
    public static string Drawable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var probe = new SKFont(Typeface.Value);
        if (probe.ContainsGlyphs(text))
        {
            return text;
        }

        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsSelector(rune)))
        {
            drawable.Append(rune.Value is '\n' || probe.ContainsGlyph(rune.Value)
                ? rune.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"));
        }

        return drawable.ToString();
    }

    public void Dispose() => font.Dispose();

    private static bool IsSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static SKTypeface Load()
    {
        using var file = typeof(PaperFont).Assembly.GetManifestResourceStream("Catalog.Papers.Fonts.BIZUDGothic-Regular.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
