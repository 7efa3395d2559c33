using SkiaSharp;

namespace Catalog.Papers;

/// <summary>Puts the blocks of a paper onto sheets.</summary>
internal sealed class PaperLayout : IDisposable
{
    private const float Padding = 4;

    private const float FactNameShare = 0.26f;

    private const float SealBox = 62;

    private readonly PaperFont title = new(17);
    private readonly PaperFont heading = new(12);
    private readonly PaperFont body = new(9.5f);
    private readonly PaperFont small = new(8);
    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint line = new() { Color = new SKColor(0x66, 0x66, 0x66), StrokeWidth = 0.5f, Style = SKPaintStyle.Stroke };
    private readonly SKPaint shade = new() { Color = new SKColor(0xE8, 0xEC, 0xF2), Style = SKPaintStyle.Fill };
    private readonly PaperSheets sheets;

    private PaperLayout(PaperSize size) => sheets = PaperSheets.Of(size);

    public PaperSheets Sheets => sheets;

    public PaperFont Small => small;

    public SKPaint Ink => ink;

    public static PaperLayout Of(Paper paper)
    {
        var layout = new PaperLayout(paper.Size);
        layout.Passage(paper.Title, layout.title);
        layout.sheets.Down(8);
        foreach (var block in paper.Blocks)
        {
            layout.Place(block);
        }

        return layout;
    }

    public void Dispose()
    {
        foreach (var used in new IDisposable[] { title, heading, body, small, ink, line, shade })
        {
            used.Dispose();
        }
    }

    private void Place(PaperBlock block)
    {
        switch (block)
        {
            case PaperHeading words:
                sheets.TurnFor(heading.LineHeight + 4 * body.LineHeight);
                sheets.Down(8);
                Passage(words.Text, heading);
                break;
            case PaperText words:
                Passage(words.Text, body);
                sheets.Down(4);
                break;
            case PaperFacts facts:
                float[] widths = [sheets.TextWidth * FactNameShare, sheets.TextWidth * (1 - FactNameShare)];
                foreach (var fact in facts.Facts)
                {
                    Row([fact.Name, fact.Value], widths, repeated: null, shaded: 1);
                }

                sheets.Down(6);
                break;
            case PaperTable table:
                Table(table);
                break;
            case PaperSeals seals:
                Seals(seals.Offices);
                break;
        }
    }

    private void Passage(string text, PaperFont font)
    {
        foreach (var words in LineBreaks.Of(PaperFont.Drawable(text), sheets.TextWidth, font.WidthOf))
        {
            sheets.TurnFor(font.LineHeight);
            Write(words, PaperSheets.Margin, sheets.Top, font);
            sheets.Down(font.LineHeight);
        }
    }

    private void Table(PaperTable table)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        float[] widths = [.. table.Columns.Select(column => sheets.TextWidth * column.Weight / whole)];
        PaperCell[] heads = [.. table.Columns.Select(column => (PaperCell)column.Head)];
        Row(heads, widths, repeated: null, shaded: heads.Length);
        foreach (var row in table.Rows)
        {
            Row(row, widths, heads, shaded: 0);
        }

        sheets.Down(6);
    }

    /// <summary>A row; one that is higher than a sheet goes on over the next ones.</summary>
    private void Row(IReadOnlyList<PaperCell> cells, float[] widths, PaperCell[]? repeated, int shaded)
    {
        IReadOnlyList<string>[] lines = [.. cells.Select((cell, at) => LineBreaks.Of(PaperFont.Drawable(cell.Shown), widths[at] - 2 * Padding, body.WidthOf))];
        var most = lines.Max(each => each.Count);
        for (var from = 0; from < most;)
        {
            var turned = sheets.TurnFor(HeightOf(Math.Min(most - from, (int)(sheets.WholeRoom / 2 / body.LineHeight))));
            if (turned && repeated is not null)
            {
                Row(repeated, widths, repeated: null, shaded: repeated.Length);
            }

            var count = Math.Min(most - from, Math.Max(1, (int)((sheets.Room - 2 * Padding) / body.LineHeight)));
            Cells(cells, [.. lines.Select(each => each.Skip(from).Take(count).ToList())], widths, HeightOf(count), shaded);
            from += count;
        }
    }

    private float HeightOf(int lines) => lines * body.LineHeight + 2 * Padding;

    private void Cells(IReadOnlyList<PaperCell> cells, List<string>[] lines, float[] widths, float height, int shaded)
    {
        var left = PaperSheets.Margin;
        for (var at = 0; at < cells.Count; at++)
        {
            var box = SKRect.Create(left, sheets.Top, widths[at], height);
            if (at < shaded)
            {
                sheets.Put(canvas => canvas.DrawRect(box, shade));
            }

            sheets.Put(canvas => canvas.DrawRect(box, line));
            for (var number = 0; number < lines[at].Count; number++)
            {
                var words = lines[at][number];
                var indent = cells[at].Number is null ? Padding : widths[at] - Padding - body.WidthOf(words);
                Write(words, left + indent, sheets.Top + Padding + number * body.LineHeight, body);
            }

            left += widths[at];
        }

        sheets.Down(height);
    }

    private void Seals(IReadOnlyList<string> offices)
    {
        sheets.TurnFor(SealBox + body.LineHeight + 2 * Padding);
        var width = Math.Min(SealBox, sheets.TextWidth / offices.Count);
        for (var at = 0; at < offices.Count; at++)
        {
            var left = PaperSheets.Margin + at * width;
            var head = SKRect.Create(left, sheets.Top, width, body.LineHeight + Padding);
            var box = SKRect.Create(left, head.Bottom, width, SealBox);
            sheets.Put(canvas => canvas.DrawRect(head, shade));
            sheets.Put(canvas => canvas.DrawRect(head, line));
            sheets.Put(canvas => canvas.DrawRect(box, line));
            Write(PaperFont.Drawable(offices[at]), left + Padding, sheets.Top + Padding / 2, body);
        }

        sheets.Down(SealBox + body.LineHeight + 4 * Padding);
    }

    private void Write(string words, float left, float top, PaperFont font)
    {
        if (words.Length > 0)
        {
            sheets.Put(canvas => canvas.DrawText(words, left, top + font.Size * 1.15f, SKTextAlign.Left, font.Drawn, ink));
        }
    }
}
