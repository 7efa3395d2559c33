using SkiaSharp;

namespace Catalog.Papers;

/// <summary>Sheets that are filled from top to bottom; a mark stands where it is put, whatever comes later.</summary>
/// <param name="Width">Of the paper, in points.</param>
/// <param name="Height">Of the paper, in points.</param>
internal sealed class PaperSheets(float Width, float Height)
{
    public const float Margin = 48;

    private const float FootHeight = 24;

    private readonly List<List<Action<SKCanvas>>> sheets = [[]];

    /// <summary>Where the next thing is put, from the top of the sheet.</summary>
    public float Top { get; private set; } = Margin;

    public float PaperWidth => Width;

    public float PaperHeight => Height;

    /// <summary>Between the margins.</summary>
    public float TextWidth => Width - 2 * Margin;

    public float Room => Height - Margin - FootHeight - Top;

    /// <summary>What a fresh sheet has room for.</summary>
    public float WholeRoom => Height - 2 * Margin - FootHeight;

    public IReadOnlyList<IReadOnlyList<Action<SKCanvas>>> All => sheets;

    public static PaperSheets Of(PaperSize size) => size switch
    {
        PaperSize.A4Lying => new PaperSheets(842, 595),
        PaperSize.A3Lying => new PaperSheets(1191, 842),
        _ => new PaperSheets(595, 842),
    };

    /// <summary>Begins a new sheet when less is left than is needed.</summary>
    public bool TurnFor(float height)
    {
        if (height <= Room)
        {
            return false;
        }

        sheets.Add([]);
        Top = Margin;
        return true;
    }

    public void Put(Action<SKCanvas> mark) => sheets[^1].Add(mark);

    public void Down(float by) => Top += by;
}
