using Catalog.Standards;
using Catalog.Tests.Workbooks;
using Catalog.Workbooks;

namespace Catalog.Tests.Standards;

/// <summary>Specifications in the ministries' layout with requirements of our own.</summary>
internal static class SpecBooks
{
    public const string Sheet = "機能要件";

    public static readonly string[] Headings = ["機能ID", "大項目", "中項目", "小項目", "機能要件", "実装類型", "適合基準日", "備考"];

    private static readonly string[] Classes = ["実装必須機能", "標準オプション機能", "実装不可機能"];

    /// <summary>Title in row 1, version and date in row 2, headings in row 4, three requirements in rows 5 to 7.</summary>
    public static SheetXml Good() => new SheetXml()
        .Text("A1", "健康管理システム標準仕様書　機能要件一覧")
        .Text("A2", "第７.０版　令和８年２月27日")
        .Row(4, Headings)
        .Row(5, "0190001", "予防接種", "接種記録", null, "接種した日と場所を控えられること。", "実装必須機能", "2026/4/1", null)
        .Row(6, "0190002", null, null, null, "接種の予定を一覧で見られること。", "標準オプション機能", null, "年度ごと")
        .Row(7, "0190003", "健診", null, null, "健診の結果を紙だけで残すこと。", "実装不可機能", null, null);

    public static byte[] GoodFile(Action<SheetXml>? change = null, Action<Book>? also = null)
    {
        var sheet = Good();
        change?.Invoke(sheet);
        var book = new Book().Sheet(Sheet, sheet);
        also?.Invoke(book);
        return book.Bytes();
    }

    public static Task<Reading<SpecFile>> ReadAsync(byte[] file, string name = "spec.xlsx", SpecGiven? given = null) =>
        SpecReader.ReadAsync(new MemoryStream(file), name, given ?? new SpecGiven(), TestContext.Current.CancellationToken);

    /// <summary>The rows of a long specification as texts: chapters change every few rows, every sentence is another.</summary>
    public static IEnumerable<string[]> Rows(int count) => Enumerable.Range(1, count).Select(number => (string[])[
        $"019{number:0000}",
        $"第{((number - 1) / 50) + 1}群",
        $"手続{((number - 1) / 10) + 1}",
        $"段階{((number - 1) / 5) + 1}",
        $"{number}番目の手続で、受け付けた内容を控え、\n担当者が後から確かめられること。",
        Classes[number % 3],
        number % 4 == 0 ? "" : $"2026/{(number % 12) + 1}/{(number % 28) + 1}",
        number % 5 == 0 ? $"控え{number}" : ""]);
}
