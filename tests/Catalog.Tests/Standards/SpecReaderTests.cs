using System.Globalization;
using System.Text;
using Catalog.Standards;
using Catalog.Tests.Workbooks;
using Catalog.Workbooks;

namespace Catalog.Tests.Standards;

public sealed class SpecReaderTests
{
    [Fact]
    public async Task Specification_is_read_with_its_title_version_day_and_rows()
    {
        var spec = Content(await SpecBooks.ReadAsync(SpecBooks.GoodFile()));

        Assert.Equal(("019", "7.0", "健康管理システム標準仕様書", new DateOnly(2026, 2, 27)), (spec.System, spec.Version, spec.Title, spec.PublishedOn));
        Assert.Equal(
            [
                new(SpecPart.Function, "0190001", "予防接種", "接種記録", null, "接種した日と場所を控えられること。", RequirementClass.Must, new DateOnly(2026, 4, 1), null),
                new(SpecPart.Function, "0190002", "予防接種", "接種記録", null, "接種の予定を一覧で見られること。", RequirementClass.Option, null, "年度ごと"),
                new(SpecPart.Function, "0190003", "健診", null, null, "健診の結果を紙だけで残すこと。", RequirementClass.Forbidden, null, null),
            ],
            spec.Lines);
    }

    [Fact]
    public async Task Nothing_that_a_spreadsheet_program_does_to_a_text_changes_it()
    {
        var number = 0;
        var file = SpecBooks.GoodFile(
            sheet => sheet.Shared("E5", number).Text("E6", "二行の_x000D_\n要件と_x005F_x000D_").Text("E7", "辻\U000E0100と𠮷の字を保つこと。"),
            book => number = book.Shared("<r><t>接種した</t></r><r><t xml:space=\"preserve\">日を </t></r><r><t>控える</t></r><rPh sb=\"0\" eb=\"2\"><t>セッシュ</t></rPh><phoneticPr fontId=\"1\"/>"));

        var spec = Content(await SpecBooks.ReadAsync(file));

        Assert.Equal(["接種した日を 控える", "二行の\n要件と_x000D_", "辻\U000E0100と𠮷の字を保つこと。"], spec.Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData("０１９０００１")]
    [InlineData(" 0190001 ")]
    [InlineData("190001")]
    public async Task Number_is_read_in_any_width_and_without_its_leading_zero(string written)
    {
        var spec = Content(await SpecBooks.ReadAsync(SpecBooks.GoodFile(sheet => sheet.Text("A5", written))));

        Assert.Equal("0190001", spec.Lines[0].Number);
    }

    [Fact]
    public async Task Number_and_day_are_read_from_numeric_cells_and_from_calculated_formulas()
    {
        var file = SpecBooks.GoodFile(sheet => sheet
            .Number("A5", 190_001).Number("G5", 46_113, style: 1).Number("G6", 46_113.5, style: 2).Formula("F7", "D1", "類型２"));

        var spec = Content(await SpecBooks.ReadAsync(file));

        Assert.Equal("0190001", spec.Lines[0].Number);
        Assert.Equal([new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 1), null], spec.Lines.Select(line => line.AppliesFrom));
        Assert.Equal(RequirementClass.Forbidden, spec.Lines[2].Class);
    }

    [Fact]
    public async Task Days_of_the_1904_system_are_the_same_days()
    {
        var book = new Book { From1904 = true }.Sheet(SpecBooks.Sheet, SpecBooks.Good().Number("G5", 46_113 - 1_462, style: 1));

        Assert.Equal(new DateOnly(2026, 4, 1), Content(await SpecBooks.ReadAsync(book.Bytes())).Lines[0].AppliesFrom);
    }

    [Fact]
    public async Task Chapters_merged_over_rows_hold_for_all_of_them_and_headings_may_be_merged_over_two_rows()
    {
        var sheet = new SheetXml().Text("A1", "健康管理システム標準仕様書 第7.0版").Row(4, SpecBooks.Headings)
            .Text("B6", "予防接種").Text("C6", "記録").Merge("B6:B8").Merge("C6:C7");
        foreach (var column in "ABCDEFGH")
        {
            sheet.Merge($"{column}4:{column}5");
        }

        foreach (var row in Enumerable.Range(6, 3))
        {
            sheet.Text($"A{row}", $"019000{row}").Text($"E{row}", $"{row}番の要件").Text($"F{row}", "◎");
        }

        sheet.Text("C8", "照会");

        var spec = Content(await SpecBooks.ReadAsync(new Book().Sheet("一覧", sheet).Bytes()));

        Assert.Equal([("予防接種", "記録"), ("予防接種", "記録"), ("予防接種", "照会")], spec.Lines.Select(line => (line.Major, line.Middle)));
    }

    [Fact]
    public async Task Class_day_and_remark_merged_over_rows_hold_for_all_of_them()
    {
        var file = SpecBooks.GoodFile(sheet => sheet.Text("F6", null).Text("H6", null).Text("H5", "まとめて")
            .Merge("F5:F6").Merge("G5:G6").Merge("H5:H6"));

        var second = Content(await SpecBooks.ReadAsync(file)).Lines[1];

        Assert.Equal((RequirementClass.Must, new DateOnly(2026, 4, 1), "まとめて"), (second.Class, second.AppliesFrom, second.Remarks));
    }

    [Fact]
    public async Task Every_part_has_its_sheet_and_covers_histories_and_hidden_sheets_are_passed_over()
    {
        var book = new Book()
            .Sheet("表紙", new SheetXml().Text("B3", "健康管理システム標準仕様書【第7.1版】").Text("B5", "令和8年3月31日"))
            .Sheet("改定履歴", new SheetXml().Row(1, "版", "改定日", "備考").Row(2, "第6.0版", "2025/2/28", "初版"))
            .Sheet("機能", Untitled("機能ID", "機能要件").Row(2, "0190010", "接種", "記録できること。", "必須"))
            .Sheet("帳票", Untitled("帳票ID", "帳票要件").Row(2, "0190010", "接種", "証明書を出せること。", "○"))
            .Sheet("データ", new SheetXml().Row(1, "データグループID", "データグループ名").Row(2, "019001", "接種の記録"))
            .Sheet("連携", new SheetXml().Row(1, "連携ID", "連携名").Row(2, "019o001", "接種の照会"))
            .Sheet("古い版", Untitled("機能ID", "機能要件").Row(2, "誤り", null, null, null), state: "hidden");

        var spec = Content(await SpecBooks.ReadAsync(book.Bytes()));

        Assert.Equal(("7.1", new DateOnly(2026, 3, 31)), (spec.Version, spec.PublishedOn));
        Assert.Equal(
            [(SpecPart.Function, "0190010"), (SpecPart.Form, "0190010"), (SpecPart.DataGroup, "019001"), (SpecPart.Linkage, "019o001")],
            spec.Lines.Select(line => (line.Part, line.Number)));
        Assert.Equal("データ", spec.Lines[2].Major);

        static SheetXml Untitled(string id, string text) => new SheetXml().Row(1, id, "大項目", text, "要件区分");
    }

    [Fact]
    public async Task What_is_given_with_a_file_overrules_what_it_says()
    {
        var spec = Content(await SpecBooks.ReadAsync(SpecBooks.GoodFile(), given: new SpecGiven("健康管理", "8", new DateOnly(2027, 2, 1), "健康管理の仕様")));

        Assert.Equal(("019", "8.0", "健康管理の仕様", new DateOnly(2027, 2, 1)), (spec.System, spec.Version, spec.Title, spec.PublishedOn));
    }

    [Fact]
    public async Task Version_and_day_are_found_in_the_name_of_the_file()
    {
        var file = SpecBooks.GoodFile(sheet => sheet.Text("A1", null).Text("A2", null));

        var spec = Content(await SpecBooks.ReadAsync(file, "健康管理_第6.1版_20260227.xlsx"));

        Assert.Equal(("6.1", "健康管理システム標準仕様書", new DateOnly(2026, 2, 27)), (spec.Version, spec.Title, spec.PublishedOn));
    }

    [Fact]
    public async Task Version_older_than_the_ids_is_numbered_by_section_and_count()
    {
        var csv = "spec,section,chapter,title,level_ja,level,source_file,text\n"
            + "住民記録システム標準仕様書 第1.0版 第3章,1.1.1,管理,氏名の扱い,実装すべき機能,必須,a.txt,\"氏名を控えること。\n・旧氏も控えること。\"\n"
            + "住民記録システム標準仕様書 第1.0版 第3章,1.1.1,管理,氏名の扱い,実装しない機能,不可,a.txt,あだ名を控えること。\n"
            + "住民記録システム標準仕様書 第1.0版 第3章,1.1.2,管理,住所の扱い,実装してもしなくても良い機能,任意,b.txt,番地を分けること。\n";

        var spec = Content(await SpecBooks.ReadAsync(Encoding.UTF8.GetBytes(csv), "old.csv"));

        Assert.Equal(("001", "1.0", "住民記録システム標準仕様書", null), (spec.System, spec.Version, spec.Title, spec.PublishedOn));
        Assert.Equal(["1.1.1/1", "1.1.1/2", "1.1.2/1"], spec.Lines.Select(line => line.Number));
        Assert.Equal([RequirementClass.Must, RequirementClass.Forbidden, RequirementClass.Option], spec.Lines.Select(line => line.Class));
        Assert.Equal("氏名を控えること。\n・旧氏も控えること。", spec.Lines[0].Text);
    }

    [Fact]
    public async Task Five_thousand_rows_are_read_with_nothing_lost_twice_with_the_same_result()
    {
        var rows = SpecBooks.Rows(5_000).ToList();
        var file = Long(rows);

        var first = Content(await SpecBooks.ReadAsync(file));
        var second = Content(await SpecBooks.ReadAsync(file));

        Assert.Equal(rows.Select(row => (row[0], row[1], row[2], row[3], row[4], row[7])), first.Lines.Select(line => (line.Number, line.Major, line.Middle!, line.Minor!, line.Text, line.Remarks ?? "")));
        Assert.Equal(rows.Select(row => row[6]), first.Lines.Select(line => line.AppliesFrom?.ToString("yyyy/M/d", CultureInfo.InvariantCulture) ?? ""));
        Assert.Equal(first.Lines, second.Lines);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("shift_jis", false)]
    public async Task The_same_rows_as_CSV_give_the_same_specification(string encoding, bool mark)
    {
        var rows = SpecBooks.Rows(200).ToList();
        var csv = string.Concat(rows.Prepend(SpecBooks.Headings).Prepend([]).Prepend(["健康管理システム標準仕様書 第7.0版"])
            .Select(row => string.Join(',', row.Select(text => $"\"{text}\"")) + "\r\n"));
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8;

        var fromCsv = Content(await SpecBooks.ReadAsync([.. mark ? Encoding.UTF8.Preamble : [], .. letters.GetBytes(csv)], "spec.csv"));
        var fromWorkbook = Content(await SpecBooks.ReadAsync(Long(rows)));

        Assert.Equal(fromWorkbook.Lines, fromCsv.Lines);
        Assert.Equal(fromWorkbook with { Lines = [] }, fromCsv with { Lines = [] });
    }

    private static byte[] Long(List<string[]> rows)
    {
        var sheet = new SheetXml().Text("A1", "健康管理システム標準仕様書 第7.0版").Row(3, SpecBooks.Headings);
        for (var at = 0; at < rows.Count; at++)
        {
            // A chapter stands only where it begins, merged over the rows to which it belongs.
            string?[] row = [.. rows[at].Select(text => text.Length == 0 ? null : text)];
            (row[1], row[2], row[3]) = (at % 50 == 0 ? row[1] : null, at % 10 == 0 ? row[2] : null, at % 5 == 0 ? row[3] : null);
            sheet.Row(at + 4, row);
            if (at % 50 == 0)
            {
                sheet.Merge($"B{at + 4}:B{at + 53}");
            }
        }

        return new Book().Sheet(SpecBooks.Sheet, sheet).Bytes();
    }

    private static SpecFile Content(Reading<SpecFile> reading)
    {
        Assert.Empty(reading.Findings.Select(finding => $"{finding.Place} {FaultText.Of(finding.Fault)}"));
        return reading.Content!;
    }
}
