using System.IO.Compression;
using System.Text;
using Catalog.Standards;
using Catalog.Tests.Workbooks;

namespace Catalog.Tests.Standards;

/// <summary>Every kind of broken file is refused whole, with the place and the reason.</summary>
public sealed class BrokenSpecTests
{
    private const string S = SpecBooks.Sheet + "!";

    private static readonly Dictionary<string, (byte[] File, string Name, string Expected)> Kinds = new(StringComparer.Ordinal)
    {
        // The file itself.
        ["empty file"] = ([], "a.xlsx", " workbooks.empty-file"),
        ["more than 16 MB"] = (new byte[(16 * 1024 * 1024) + 1], "a.xlsx", " workbooks.too-large"),
        ["text under a workbook's name"] = ("hello"u8.ToArray(), "a.xlsx", " workbooks.not-a-workbook"),
        ["unknown kind of file"] = ("%PDF-1.7"u8.ToArray(), "a.pdf", " workbooks.unknown-format"),
        ["old or encrypted"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a.xlsx", " workbooks.old-or-encrypted"),
        ["cut off in the middle"] = (SpecBooks.GoodFile()[..900], "a.xlsx", " workbooks.not-a-workbook"),
        ["zip without a workbook"] = (Book.Zip([new("readme.txt", "x"u8.ToArray())]), "a.xlsx", " workbooks.not-a-workbook"),
        ["macro project"] = (Also(book => book.Part("xl/vbaProject.bin", "x")), "a.xlsx", " workbooks.macros"),
        ["content type of macros"] = (Also(book => book.ContentTypes = "<Override PartName=\"/xl/workbook2.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"), "a.xlsx", " workbooks.macros"),
        ["external workbook"] = (Also(book => book.Part("xl/externalLinks/externalLink1.xml", "<x/>")), "a.xlsx", " workbooks.external-link"),
        ["external relationship"] = (Also(book => book.Relationships = "<Relationship Id=\"rIdX\" TargetMode=\"External\" Type=\"http://example.com/oleObject\" Target=\"file:///c:/x\"/>"), "a.xlsx", " workbooks.external-link"),
        ["data connection"] = (Also(book => book.Part("xl/connections.xml", "<x/>")), "a.xlsx", " workbooks.external-link"),
        ["embedded object"] = (Also(book => book.Part("xl/embeddings/oleObject1.bin", "x")), "a.xlsx", " workbooks.embedded-file"),
        ["zip inside the zip"] = (Also(book => book.Part("xl/media/image1.png", SpecBooks.GoodFile())), "a.xlsx", " workbooks.embedded-file"),
        ["path out of the folder"] = (Also(book => book.Part("../evil.xml", "<x/>")), "a.xlsx", " workbooks.unsafe-path"),
        ["absolute path"] = (Also(book => book.Part("/etc/evil.xml", "<x/>")), "a.xlsx", " workbooks.unsafe-path"),
        ["two parts of one name"] = (Also(book => book.Part("XL/Workbook.xml", "<x/>")), "a.xlsx", " workbooks.unsafe-path"),
        ["zip bomb"] = (Bomb(8), "a.xlsx", " workbooks.inflated"),
        ["many half bombs"] = (ManyBombs(), "a.xlsx", " workbooks.inflated"),
        ["thousands of parts"] = (Also(book => Enumerable.Range(0, 1_001).ToList().ForEach(at => book.Part($"xl/media/{at}.png", "x"))), "a.xlsx", " workbooks.too-many-parts"),
        ["document type"] = (Also(book => book.Part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&a;</t></si></sst>")), "a.xlsx", " workbooks.unsafe-xml"),
        ["endless nesting"] = (Also(book => book.Part("xl/sharedStrings.xml", string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000)))), "a.xlsx", " workbooks.too-deep"),
        ["XML that does not end"] = (Also(book => book.Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")), "a.xlsx", " workbooks.damaged"),
        ["cell of a million runs"] = (Good(sheet => sheet.Raw("E6", "<c r=\"E6\" t=\"inlineStr\"><is>" + string.Concat(Enumerable.Repeat("<r><t/></r>", 100_000)) + "</is></c>")), "a.xlsx", " workbooks.damaged"),
        ["no visible sheet"] = (new Book().Sheet("a", SpecBooks.Good(), "hidden").Bytes(), "a.xlsx", " workbooks.no-sheet"),
        ["more than 100 sheets"] = (Enumerable.Range(0, 101).Aggregate(new Book(), (book, at) => book.Sheet($"s{at}", new SheetXml())).Bytes(), "a.xlsx", " workbooks.too-many-sheets"),
        ["rows out of order"] = (Good(sheet => sheet.Raw("A9", "<c r=\"A3\"><v>1</v></c>")), "a.xlsx", $"{S}9 workbooks.damaged"),
        ["text longer than a cell"] = (Good(sheet => sheet.Text("E6", new string('あ', 32_768))), "a.xlsx", $"{S}E6 workbooks.text-too-long"),
        ["too many columns"] = (Good(sheet => sheet.Row(9, [.. Enumerable.Repeat("x", 513)])), "a.xlsx", $"{S}9 workbooks.too-many-columns"),
        ["CSV of unknown letters"] = ([0xFF, 0xFE, 0x41, 0x00], "a.csv", " workbooks.unknown-encoding"),
        ["CSV with an open quote"] = (Csv("機能ID,機能要件,実装類型\n0190001,\"開いたまま,必須\n0190002,次,必須\n"), "a.csv", "B2 workbooks.broken-quotes"),

        // Headings.
        ["no table at all"] = (new Book().Sheet("メモ", new SheetXml().Text("A1", "覚え書き")).Bytes(), "a.xlsx", "メモ! standards.no-table"),
        ["misspelt heading of the text"] = (Good(sheet => sheet.Text("E4", "機能要求")), "a.xlsx", $"{S}4 workbooks.heading-missing"),
        ["misspelt heading of the id"] = (Good(sheet => sheet.Text("A4", "ID番号")), "a.xlsx", $"{S}4 workbooks.heading-missing"),
        ["no class column"] = (Good(sheet => sheet.Text("F4", null)), "a.xlsx", $"{S}4 workbooks.heading-missing"),
        ["heading twice"] = (Good(sheet => sheet.Text("I4", "実装区分")), "a.xlsx", $"{S}I4 workbooks.heading-twice"),
        ["headings without rows"] = (Good(sheet => Clear(sheet, 5, 6, 7)), "a.xlsx", $"{S}4 standards.no-requirements"),

        // Rows.
        ["row without id"] = (Good(sheet => sheet.Text("A6", null)), "a.xlsx", $"{S}A6 standards.number-missing"),
        ["row without text"] = (Good(sheet => sheet.Text("E6", null)), "a.xlsx", $"{S}E6 standards.text-missing"),
        ["row without class"] = (Good(sheet => sheet.Text("F6", null)), "a.xlsx", $"{S}F6 standards.class-missing"),
        ["first row without chapter"] = (Good(sheet => sheet.Text("B5", null)), "a.xlsx", $"{S}B5 standards.chapter-missing,{S}B6 standards.chapter-missing"),
        ["id with letters"] = (Good(sheet => sheet.Text("A6", "019A002")), "a.xlsx", $"{S}A6 standards.bad-number"),
        ["id too long"] = (Good(sheet => sheet.Text("A6", "01900020")), "a.xlsx", $"{S}A6 standards.bad-number"),
        ["id with a fraction"] = (Good(sheet => sheet.Number("A6", 190_002.5)), "a.xlsx", $"{S}A6 standards.bad-number"),
        ["duplicate id"] = (Good(sheet => sheet.Text("A7", "0190001")), "a.xlsx", $"{S}A7 standards.duplicate-number"),
        ["id of another system"] = (Good(sheet => sheet.Text("A6", "0200002")), "a.xlsx", $"{S}A6 standards.other-system"),
        ["unknown system"] = (Good(sheet => sheet.Text("A5", "0990001").Text("A6", "0990002").Text("A7", "0990003")), "a.xlsx", $"{S}A5 standards.unknown-system"),
        ["unknown class"] = (Good(sheet => sheet.Text("F6", "できれば")), "a.xlsx", $"{S}F6 standards.unknown-class"),
        ["impossible day"] = (Good(sheet => sheet.Text("G6", "2026-02-30")), "a.xlsx", $"{S}G6 workbooks.impossible-date"),
        ["day before its era"] = (Good(sheet => sheet.Text("G6", "令和元年4月1日")), "a.xlsx", $"{S}G6 workbooks.impossible-date"),
        ["no day"] = (Good(sheet => sheet.Text("G6", "来年度中")), "a.xlsx", $"{S}G6 workbooks.not-a-date"),
        ["serial that is no day"] = (Good(sheet => sheet.Number("G6", 60, style: 1)), "a.xlsx", $"{S}G6 workbooks.not-a-date"),
        ["error in a needed cell"] = (Good(sheet => sheet.Error("E6", "#REF!")), "a.xlsx", $"{S}E6 workbooks.error-cell"),
        ["formula with an error"] = (Good(sheet => sheet.Raw("F6", "<c r=\"F6\" t=\"e\"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>")), "a.xlsx", $"{S}F6 workbooks.error-cell"),
        ["formula without a value"] = (Good(sheet => sheet.Formula("E6", "A1", null)), "a.xlsx", $"{S}E6 workbooks.uncalculated-formula"),
        ["shared text that is not there"] = (Good(sheet => sheet.Shared("E6", 77)), "a.xlsx", $"{S}E6 workbooks.broken-cell"),
        ["half of a surrogate pair"] = (Good(sheet => sheet.Text("E6", "要件_xD842_")), "a.xlsx", $"{S}E6 workbooks.broken-cell"),
        ["ids merged over rows"] = (Good(sheet => sheet.Text("A6", null).Merge("A5:A6")), "a.xlsx", $"{S}A5 workbooks.merged-over-rows"),
        ["texts merged over rows"] = (Good(sheet => sheet.Text("E7", null).Merge("E6:E7")), "a.xlsx", $"{S}E6 workbooks.merged-over-rows"),

        // Title.
        ["no version"] = (Good(sheet => sheet.Text("A2", null)), "a.xlsx", " standards.version-missing"),
        ["two versions"] = (new Book().Sheet(SpecBooks.Sheet, SpecBooks.Good()).Sheet("続き", new SheetXml().Text("A1", "第6.0版").Row(2, SpecBooks.Headings).Row(3, "0190009", "健診", null, null, "結果を控えること。", "必須")).Bytes(), "a.xlsx", "続き!A1 standards.several-versions"),
        ["no system"] = (Csv("項番,大項目,要件,実装類型\n1.1,接種,控えること。,必須\n"), "v1.0.csv", " standards.system-missing"),
        ["two specifications"] = (Csv("spec,section,chapter,level_ja,text\n健康管理システム標準仕様書 第1.0版,1,接種,必須,控える\n介護保険システム標準仕様書 第1.0版,2,認定,必須,控える\n"), "a.csv", "A3 standards.several-specifications"),
        ["no title"] = (new Book().Sheet(SpecBooks.Sheet, new SheetXml().Text("A1", "第1.0版").Row(2, SpecBooks.Headings).Row(3, "0290001", "申請", null, null, "受け付けること。", "必須")).Bytes(), "a.xlsx", " standards.title-missing"),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Fact]
    public void There_are_at_least_forty_kinds() => Assert.InRange(Kinds.Count, 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Broken_file_is_refused_with_place_and_reason(string kind)
    {
        var (file, name, expected) = Kinds[kind];

        var reading = await SpecBooks.ReadAsync(file, name);

        Assert.Null(reading.Content);
        Assert.Equal(expected, string.Join(',', reading.Findings.Select(finding => $"{finding.Place} {finding.Fault.Code}")));
    }

    [Theory]
    [InlineData("050", null, "standards.unknown-system")]
    [InlineData(null, "最新", "standards.unknown-version")]
    public async Task What_is_given_with_a_file_is_checked_too(string? system, string? version, string code)
    {
        var reading = await SpecBooks.ReadAsync(SpecBooks.GoodFile(), given: new SpecGiven(system, version));

        Assert.Equal([code], reading.Findings.Select(finding => finding.Fault.Code));
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_the_file_and_end_at_a_hundred()
    {
        var reading = await SpecBooks.ReadAsync(Good(sheet => Enumerable.Range(8, 300).ToList().ForEach(row => sheet.Row(row, "誤り", null, null, null, "要件", "不明"))));

        Assert.Equal(100, reading.Findings.Count);
        Assert.Equal(reading.Findings.OrderBy(finding => finding.Place.Row).ThenBy(finding => finding.Place.Column, StringComparer.Ordinal), reading.Findings);
    }

    private static byte[] Good(Action<SheetXml> change) => SpecBooks.GoodFile(change);

    private static byte[] Also(Action<Book> change) => SpecBooks.GoodFile(also: change);

    private static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Bomb(int megabytes) => new Book().Sheet(SpecBooks.Sheet, SpecBooks.Good())
        .Part("xl/media/a.bin", new byte[megabytes * 1024 * 1024]).Bytes(CompressionLevel.SmallestSize);

    /// <summary>Each part stays below the size from which its ratio counts; together they are too much.</summary>
    private static byte[] ManyBombs() => Enumerable.Range(0, 17)
        .Aggregate(new Book().Sheet(SpecBooks.Sheet, SpecBooks.Good()), (book, at) => book.Part($"xl/media/{at}.bin", new byte[4 * 1024 * 1024]))
        .Bytes(CompressionLevel.SmallestSize);

    private static void Clear(SheetXml sheet, params int[] rows)
    {
        foreach (var row in rows)
        {
            foreach (var column in "ABCDEFGH")
            {
                sheet.Text($"{column}{row}", null);
            }
        }
    }
}
