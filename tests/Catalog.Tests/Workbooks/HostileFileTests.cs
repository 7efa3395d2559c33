using System.Diagnostics;
using System.Text;
using Catalog.Standards;
using Catalog.Tests.Standards;
using Catalog.Workbooks;
using CsCheck;

namespace Catalog.Tests.Workbooks;

/// <summary>Whatever bytes come, the answer is a content or findings: never an exception, never a wait.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly byte[] Good = SpecBooks.GoodFile();

    private static readonly byte[] GoodCsv = Encoding.UTF8.GetBytes(
        "健康管理システム標準仕様書 第7.0版\r\n機能ID,大項目,機能要件,実装類型\r\n0190001,接種,\"控える\r\nこと\",必須\r\n0190002,接種,\"\"\"見る\"\"こと\",任意\r\n");

    /// <summary>The texts of the parts, so that damage also gets below the compression.</summary>
    private static readonly string[] Places = ["r=\"A5\"", "<row ", "t=\"inlineStr\"", "<sheetData>", "</c>", "<is>", "s=\"0\"", "<mergeCell", "ref="];

    private static readonly Gen<(int At, byte Byte)> Flip = Gen.Select(Gen.Int[0, 100_000], Gen.Byte);

    [Fact]
    public void Flipped_bytes_never_throw() => Flip.List[1, 20].Sample(flips => Answers(Flipped(Good, flips), "a.xlsx"), iter: 1_000);

    [Fact]
    public void Cut_files_never_throw() => Gen.Int[0, Good.Length - 1].Sample(length => Answers(Good[..length], "a.xlsx"), iter: 500);

    [Fact]
    public void Flipped_and_cut_CSV_never_throws() => Gen.Select(Flip.List[0, 10], Gen.Int[0, GoodCsv.Length]).Sample(
        (flips, length) => Answers(Flipped(GoodCsv, flips)[..length], "a.csv"), iter: 1_000);

    [Fact]
    public void Sheets_with_wrong_words_in_their_XML_never_throw() =>
        Gen.Select(Gen.Int[0, Places.Length - 1].Select(at => Places[at]), Gen.String[Gen.Char["<>/\"'=&;:!abc019 AZ\u3042"], 0, 12]).Sample((place, junk) =>
            Answers(
                new Book().Sheet(SpecBooks.Sheet, SpecBooks.Good().Merge("A1:C1"))
                    .Part("xl/worksheets/sheet1.xml", SpecBooks.Good().Merge("A1:C1").Xml("http://schemas.openxmlformats.org/spreadsheetml/2006/main").Replace(place, junk, StringComparison.Ordinal))
                    .Bytes(),
                "a.xlsx"), iter: 500);

    [Fact]
    public void Names_of_files_may_be_anything() =>
        Gen.String.Sample(name => Answers(Good, name + ".xlsx") && Answers(GoodCsv, name + ".csv") && Answers(GoodCsv, name), iter: 200);

    [Fact]
    public void One_long_text_that_all_cells_share_does_not_fill_the_memory()
    {
        var sheet = new SheetXml();
        for (var row = 1; row <= 2_000; row++)
        {
            sheet.Shared($"A{row}", 0);
        }

        var book = new Book().Sheet("s", sheet);
        book.Shared($"<t>{new string('x', 32_000)}</t>");

        var reading = WorkbookFile.Read(book.Bytes(), "a.xlsx");

        Assert.Equal(["workbooks.too-much-text"], reading.Findings.Select(finding => finding.Fault.Code));
    }

    private static byte[] Flipped(byte[] good, List<(int At, byte Byte)> flips)
    {
        byte[] bytes = [.. good];
        foreach (var (at, value) in flips)
        {
            bytes[at % bytes.Length] ^= value;
        }

        return bytes;
    }

    private static bool Answers(byte[] file, string name)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = SpecBooks.ReadAsync(file, name, new SpecGiven("019", "7.0")).GetAwaiter().GetResult();
        return (reading.Content is null) == (reading.Findings.Count > 0) && Stopwatch.GetElapsedTime(started) < Patience;
    }
}
