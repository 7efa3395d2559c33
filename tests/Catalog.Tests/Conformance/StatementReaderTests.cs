using System.Text;
using Catalog.Conformance;
using Catalog.Standards;
using Catalog.Tests.Standards;
using Catalog.Tests.Workbooks;
using Catalog.Workbooks;

namespace Catalog.Tests.Conformance;

public sealed class StatementReaderTests
{
    private const string Csv = """
        サービス,aozora-kenko
        製品版,2026.1
        業務システム,健康管理システム
        仕様の版,第７.０版
        根拠,適合確認
        確認番号,019-0_8260001007077_2
        有効開始日,令和8年4月1日
        有効終了日,2027/3/31
        対象範囲,019-0

        機能ID,対応状況,備考,対応予定日
        0190001,○,,
        ０１９０００２,一部対応,一覧は年度別のみ,2026年10月1日
        0190003,×,,
        0190004,,,
        仕様外機能
        機能名,備考
        予約のお知らせ,電子メール

        """;

    private const string Json = """
        {
          "offering": "aozora-kenko", "release": "2026.1", "system": "019", "specVersion": "7.0", "subScope": "0",
          "evidence": "examinedCertificate", "evidenceNumber": "019-0_8260001007077_2", "validFrom": "2026-04-01", "validTo": "2027-03-31",
          "lines": [
            { "part": "function", "number": "0190001", "says": "yes" },
            { "part": "function", "number": "0190002", "says": "partly", "remark": "一覧は年度別のみ", "plannedOn": "2026-10-01" },
            { "part": "function", "number": "0190003", "says": "no" }
          ],
          "extras": [ { "name": "予約のお知らせ", "remark": "電子メール" } ]
        }
        """;

    private static readonly StatementFile Expected = new(
        "aozora-kenko", "2026.1", "019", "7.0", "0", EvidenceKind.ExaminedCertificate, "019-0_8260001007077_2", new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31),
        [
            new(SpecPart.Function, "0190001", Implementation.Yes, null, null),
            new(SpecPart.Function, "0190002", Implementation.Partly, "一覧は年度別のみ", new DateOnly(2026, 10, 1)),
            new(SpecPart.Function, "0190003", Implementation.No, null, null),
        ],
        [new("予約のお知らせ", "電子メール")]);

    private static readonly CancellationToken Ct = CancellationToken.None;

    public static TheoryData<string, string, string, string> Broken => new()
    {
        { "0190001,○", "0190001,たぶん", "B12", "conformance.unknown-answer" },
        { "0190003,×", "0190001,×", "A14", "standards.duplicate-number" },
        { "0190003,×", "0200003,×", "A14", "standards.other-system" },
        { "0190003,×", ",×", "A14", "standards.number-missing" },
        { "0190003,×", "abc,×", "A14", "standards.bad-number" },
        { "2026年10月1日", "2026年2月30日", "D13", "workbooks.impossible-date" },
        { "サービス,", "さービス品,", "", "conformance.label-missing" },
        { "業務システム,健康管理システム", "業務システム,水道", "B3", "standards.unknown-system" },
        { "第７.０版", "最新", "B4", "standards.unknown-version" },
        { "根拠,適合確認", "根拠,うわさ", "B5", "conformance.unknown-evidence" },
        { "根拠,適合確認", "根拠,事業者の申告", "B6", "conformance.claim-with-number" },
        { "確認番号,019-0_8260001007077_2", "確認番号,019-0", "B6", "conformance.bad-certificate-number" },
        { "確認番号,019-0_8260001007077_2", "", "", "conformance.evidence-number-missing" },
        { "2027/3/31", "2025/3/31", "B8", "conformance.ends-before-start" },
        { "対象範囲,019-0", "対象範囲,全部", "B9", "conformance.unknown-sub-scope" },
        { "対象範囲,019-0", "サービス,minato", "B9", "conformance.label-twice" },
        { "機能ID,対応状況", "機能ID,状況", "11", "workbooks.heading-missing" },
        { "予約のお知らせ,", ",", "A18", "conformance.extra-name-missing" },
    };

    public static TheoryData<string, string, string> BrokenJson => new()
    {
        { "\"says\": \"no\"", "\"says\": \"no\", \"color\": 1", "$.lines[2].color" },
        { "\"says\": \"no\"", "\"says\": 2", "$.lines[2].says" },
        { "\"says\": \"no\"", "\"says\": \"nope\"", "$.lines[2].says" },
        { "\"release\": \"2026.1\",", "", "$" },
        { "\"validFrom\": \"2026-04-01\"", "\"validFrom\": \"2026-02-30\"", "$.validFrom" },
        { "{ \"name\"", "null, { \"name\"", "$.extras[0]" },
    };

    [Fact]
    public async Task CSV_and_JSON_say_the_same()
    {
        AssertSame(Expected, await ReadAsync(Csv, "statement.csv"));
        AssertSame(Expected, await ReadAsync(Json, "statement.json"));
    }

    [Fact]
    public async Task Rows_may_name_part_and_number_and_words_may_be_English()
    {
        var reading = await ReadAsync("""
            Service: aozora-kenko
            Release: 2026.1
            Standard,Health management
            Spec version,7
            Evidence,vendor claim
            Valid from,2026-04-01
            Part,Number,Implementation,Remarks,Planned on
            function,0190001,yes,,
            form,0190001,partly,,
            data group,019001,no,,
            function,1.1.1/2,unknown,to be tested,

            """, "a.csv");

        Assert.Empty(reading.Findings);
        Assert.Equal(("019", "7.0", EvidenceKind.VendorClaim), (reading.Content!.System, reading.Content.SpecVersion, reading.Content.Evidence));
        Assert.Equal(
            [(SpecPart.Function, "0190001", Implementation.Yes), (SpecPart.Form, "0190001", Implementation.Partly), (SpecPart.DataGroup, "019001", Implementation.No), (SpecPart.Function, "1.1.1/2", Implementation.Unknown)],
            reading.Content.Lines.Select(line => (line.Part, line.Number, line.Says)));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_statement_is_refused_with_place_and_reason(string good, string bad, string place, string code)
    {
        var reading = await ReadAsync(Csv.Replace(good, bad, StringComparison.Ordinal), "a.csv");

        Assert.Null(reading.Content);
        Assert.Equal([(place, code)], reading.Findings.Select(finding => (finding.Place.ToString(), finding.Fault.Code)));
    }

    [Theory]
    [MemberData(nameof(BrokenJson))]
    public async Task JSON_with_other_members_is_refused_with_their_path(string good, string bad, string path)
    {
        var finding = Assert.Single((await ReadAsync(Json.Replace(good, bad, StringComparison.Ordinal), "a.json")).Findings);

        Assert.Equal(("conformance.bad-member", path), (finding.Fault.Code, finding.Fault.Args.Single()));
    }

    [Theory]
    [InlineData("{", "conformance.not-json")]
    [InlineData("null", "conformance.bad-member")]
    [InlineData("{\"offering\":[[[[[[[[[[[[1]]]]]]]]]]]]}", "conformance.bad-member")]
    [InlineData("{\"offering\":\"\\ud800\"}", "conformance.bad-member")]
    public async Task What_is_no_statement_is_refused(string json, string code) =>
        Assert.Equal([code], (await ReadAsync(json, "a.json")).Findings.Select(finding => finding.Fault.Code));

    [Fact]
    public async Task JSON_must_keep_what_a_spreadsheet_must_keep()
    {
        var reading = await ReadAsync(Json.Replace("0190003", "0190001", StringComparison.Ordinal).Replace("\"019\"", "\"019x\"", StringComparison.Ordinal), "a.json");

        Assert.Equal(["standards.unknown-system system", "conformance.bad-certificate-number evidenceNumber", "standards.duplicate-number lines[2].number"], reading.Findings.Select(finding => $"{finding.Fault.Code} {finding.Fault.Field}"));
    }

    [Fact]
    public async Task Template_that_a_vendor_filled_in_is_read_back()
    {
        var spec = (await SpecBooks.ReadAsync(SpecBooks.GoodFile())).Content!;
        using var template = new MemoryStream();
        await StatementTemplate.WriteAsync(template, spec, Ct);

        var filled = Filled(template.ToArray(), new()
        {
            ["B1"] = "aozora-kenko",
            ["B2"] = "2026.1",
            ["B7"] = "2026/4/1",
        }, new() { ["G2"] = "○", ["G3"] = "△", ["H3"] = "年度別のみ", ["I3"] = "R8.10.1" });
        var reading = await StatementReader.ReadAsync(new MemoryStream(filled), "a.xlsx", Ct);

        AssertSame(
            new StatementFile("aozora-kenko", "2026.1", "019", "7.0", null, EvidenceKind.VendorClaim, null, new DateOnly(2026, 4, 1), null,
            [
                new(SpecPart.Function, "0190001", Implementation.Yes, null, null),
                new(SpecPart.Function, "0190002", Implementation.Partly, "年度別のみ", new DateOnly(2026, 10, 1)),
            ], []),
            reading);
    }

    [Fact]
    public async Task Template_that_nobody_filled_in_says_what_is_missing()
    {
        var spec = (await SpecBooks.ReadAsync(SpecBooks.GoodFile())).Content!;
        using var template = new MemoryStream();
        await StatementTemplate.WriteAsync(template, spec, Ct);
        template.Position = 0;

        var reading = await StatementReader.ReadAsync(template, "a.xlsx", Ct);

        Assert.Equal(
            ["conformance.no-answers", "conformance.label-missing", "conformance.label-missing", "conformance.label-missing"],
            reading.Findings.Select(finding => finding.Fault.Code));
    }

    /// <summary>The template with more cells in its first two sheets, as a spreadsheet program would save it.</summary>
    private static byte[] Filled(byte[] template, Dictionary<string, string> labels, Dictionary<string, string> answers)
    {
        var read = WorkbookFile.Read(template, "a.xlsx").Content!;
        var book = new Book();
        foreach (var (at, sheet) in read.Sheets.Index())
        {
            var xml = new SheetXml();
            foreach (var row in sheet.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    xml.Text($"{CellNames.Column(cell.Column)}{row.Number}", cell.Text);
                }
            }

            foreach (var (place, text) in at == 0 ? labels : at == 1 ? answers : [])
            {
                xml.Text(place, text);
            }

            book.Sheet(sheet.Name!, xml);
        }

        return book.Bytes();
    }

    private static Task<Reading<StatementFile>> ReadAsync(string text, string name) =>
        StatementReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, Ct);

    private static void AssertSame(StatementFile expected, Reading<StatementFile> reading)
    {
        Assert.Empty(reading.Findings.Select(finding => $"{finding.Place} {FaultText.Of(finding.Fault)} {finding.Fault.Field}"));
        Assert.Equal(expected.Lines, reading.Content!.Lines);
        Assert.Equal(expected.Extras, reading.Content.Extras);
        Assert.Equal(expected with { Lines = [], Extras = [] }, reading.Content with { Lines = [], Extras = [] });
    }
}
