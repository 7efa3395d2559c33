using Catalog.Papers;
using UglyToad.PdfPig;

namespace Catalog.Tests.Papers;

/// <summary>The written file is read back by another library.</summary>
public sealed class PaperPdfTests
{
    private static readonly DateTimeOffset At = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_word_of_the_paper_can_be_read_back_in_its_order()
    {
        var paper = Of(
            new PaperHeading("選定の理由"), new PaperText("髙﨑町は、健康管理システムを選定した。"),
            new PaperFacts([new PaperFact("選定したサービス", "あおぞら健康管理"), new PaperFact("金額", "1,234,000円（税込）")]),
            new PaperTable([new PaperColumn("候補", 3), new PaperColumn("5年間の費用", 2)], [["あおぞら健康管理", 6_480_000], ["みなと健康管理", 7_020_000]]));

        using var pdf = PdfDocument.Open(PaperPdf.Write(paper, At));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));

        Assert.Contains("髙﨑町は、健康管理システムを選定した。", text, StringComparison.Ordinal);
        Assert.Contains("6,480,000", text, StringComparison.Ordinal);
        Assert.Contains("白川町　記録 abc123", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("選定の理由", StringComparison.Ordinal) < text.IndexOf("みなと健康管理", StringComparison.Ordinal));
    }

    [Fact]
    public void Font_travels_inside_the_file_and_nothing_else_is_used()
    {
        using var pdf = PdfDocument.Open(PaperPdf.Write(Of(new PaperText("漢字とかなとABC")), At));

        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("BIZUDGothic", letter.FontName, StringComparison.Ordinal));
        var raw = System.Text.Encoding.Latin1.GetString(PaperPdf.Write(Of(new PaperText("漢字")), At));
        Assert.Contains("/FontFile2", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Character_that_the_font_lacks_is_written_by_its_number()
    {
        using var pdf = PdfDocument.Open(PaperPdf.Write(Of(new PaperText("邉\U000E0101と\U0002A6D6")), At));

        Assert.Contains("邉と[U+2A6D6]", string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_table_repeats_its_heads_on_every_sheet_and_loses_no_row()
    {
        PaperCell[][] rows = [.. Enumerable.Range(1, 200).Select(number => (PaperCell[])[$"行{number}の項目", new string('説', number % 90), number])];
        var paper = Of(new PaperTable([new PaperColumn("番号", 2), new PaperColumn("説明", 6), new PaperColumn("数", 1)], rows));

        using var pdf = PdfDocument.Open(PaperPdf.Write(paper, At));
        string[] sheets = [.. pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))];

        Assert.True(sheets.Length > 3);
        Assert.All(sheets, (sheet, at) =>
        {
            Assert.Contains("番号説明数", sheet, StringComparison.Ordinal);
            Assert.Contains($"{at + 1} / {sheets.Length}", sheet, StringComparison.Ordinal);
        });
        Assert.All(Enumerable.Range(1, 200), number => Assert.Contains($"行{number}の項目", string.Concat(sheets), StringComparison.Ordinal));
    }

    [Fact]
    public void Row_higher_than_a_sheet_goes_on_over_the_next()
    {
        var paper = Of(new PaperTable([new PaperColumn("理由", 1)], [[string.Join('\n', Enumerable.Range(1, 150).Select(number => $"理由その{number}。"))]]));

        using var pdf = PdfDocument.Open(PaperPdf.Write(paper, At));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));

        Assert.Equal(150, text.Split("理由その").Length - 1);
        Assert.Contains("理由その150。", text, StringComparison.Ordinal);
    }

    private static Paper Of(params PaperBlock[] blocks) => new("reason", "選定理由書", PaperSize.A4, "白川町　記録 abc123", blocks);
}
