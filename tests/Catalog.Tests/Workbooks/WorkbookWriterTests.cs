using Catalog.Workbooks;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Catalog.Tests.Workbooks;

public sealed class WorkbookWriterTests
{
    private static readonly WrittenSheet Comparison = new("比較表", [14, 60, 12.5], 2,
    [
        ["機能ID", "機能要件", "月額"],
        [WrittenCell.Empty, "あおぞら健康管理", WrittenCell.Empty],
        ["0190001", "接種した日を\n控えること。", 120_000],
        ["=1+1", " 前後の空白 ", -5],
    ]);

    [Fact]
    public async Task Workbook_says_what_was_written()
    {
        var sheet = Read(await WriteAsync(Comparison)).Sheets.Single();

        Assert.Equal("比較表", sheet.Name);
        Assert.Equal(
            [
                "1A Text 機能ID", "1B Text 機能要件", "1C Text 月額", "2B Text あおぞら健康管理",
                "3A Text 0190001", "3B Text 接種した日を\n控えること。", "3C Number 120000", "4A Text =1+1", "4B Text 前後の空白", "4C Number -5",
            ],
            sheet.Rows.SelectMany(row => row.Cells.Select(cell => $"{row.Number}{CellNames.Column(cell.Column)} {cell.Kind} {cell.Text}")));
    }

    [Fact]
    public async Task Workbook_keeps_the_rules_of_its_format()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync(Comparison, Comparison)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public async Task Headings_stay_in_view_and_come_again_on_every_page_of_A3_landscape()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync(Comparison)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Equal("'比較表'!$1:$2", document.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().Single().Text);
        Assert.Equal((2d, "frozen"), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.InnerText));
        var page = sheet.Elements<PageSetup>().Single();
        Assert.Equal((8u, "landscape", 1u, 0u), (page.PaperSize!.Value, page.Orientation!.InnerText, page.FitToWidth!.Value, page.FitToHeight!.Value));
        Assert.Equal([14, 60, 12.5], sheet.Descendants<Column>().Select(column => column.Width!.Value));
    }

    [Fact]
    public async Task Sheet_names_are_made_valid_and_different()
    {
        var names = new[] { "a/b:c", "ABC", "", new string('長', 40), new string('長', 41) };

        var book = Read(await WriteAsync([.. names.Select(name => new WrittenSheet(name, [], 0, [["x"]]))]));

        Assert.Equal(["abc", "ABC (2)", "Sheet", new string('長', 31), new string('長', 27) + " (2)"], book.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public Task Any_text_comes_back_as_it_was() => Gen.String[Gen.Char, 1, 60].Where(CellText.IsWhole).SampleAsync(async text =>
    {
        var read = Read(await WriteAsync(new WrittenSheet("s", [], 0, [[text, "end"]]))).Sheets[0].Rows[0];

        Assert.Equal(CellText.Readable(text), read.At(1)?.Text ?? string.Empty);
    }, iter: 200);

    private static async Task<byte[]> WriteAsync(params IReadOnlyList<WrittenSheet> sheets)
    {
        using var bytes = new MemoryStream();
        await WorkbookWriter.WriteAsync(bytes, sheets, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static Catalog.Workbooks.Workbook Read(byte[] file)
    {
        var reading = WorkbookFile.Read(file, "a.xlsx");
        Assert.Empty(reading.Findings);
        return reading.Content!;
    }
}
