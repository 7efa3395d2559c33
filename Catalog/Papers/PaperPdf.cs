using System.Globalization;
using SkiaSharp;

namespace Catalog.Papers;

/// <summary>A paper as PDF/A with its font inside; every sheet carries the foot and its number.</summary>
public static class PaperPdf
{
    public const string ContentType = "application/pdf";

    private const float NumberWidth = 48;

    /// <param name="paper">What is printed.</param>
    /// <param name="at">When; stands in the file's properties.</param>
    public static byte[] Write(Paper paper, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var layout = PaperLayout.Of(paper);
        using var bytes = new MemoryStream();
        var about = new SKDocumentPdfMetadata
        {
            Title = paper.Title,
            Subject = paper.Foot,
            Creation = at.UtcDateTime,
            Modified = at.UtcDateTime,
            PdfA = true,
        };
        using (var document = SKDocument.CreatePdf(bytes, about))
        {
            for (var number = 0; number < layout.Sheets.All.Count; number++)
            {
                var canvas = document.BeginPage(layout.Sheets.PaperWidth, layout.Sheets.PaperHeight);
                foreach (var mark in layout.Sheets.All[number])
                {
                    mark(canvas);
                }

                Foot(layout, canvas, paper.Foot, string.Create(CultureInfo.InvariantCulture, $"{number + 1} / {layout.Sheets.All.Count}"));
                document.EndPage();
            }

            document.Close();
        }

        return bytes.ToArray();
    }

    private static void Foot(PaperLayout layout, SKCanvas canvas, string foot, string number)
    {
        var baseline = layout.Sheets.PaperHeight - PaperSheets.Margin + 12;
        var width = layout.Sheets.TextWidth - NumberWidth;
        foreach (var (at, words) in LineBreaks.Of(PaperFont.Drawable(foot), width, layout.Small.WidthOf).Index())
        {
            canvas.DrawText(words, PaperSheets.Margin, baseline + at * layout.Small.LineHeight, SKTextAlign.Left, layout.Small.Drawn, layout.Ink);
        }

        canvas.DrawText(number, layout.Sheets.PaperWidth - PaperSheets.Margin, baseline, SKTextAlign.Right, layout.Small.Drawn, layout.Ink);
    }
}
