using System.Text;
using Catalog.Selection.Calendar;

namespace Catalog.Tests.Selection.Calendar;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void File_holds_whole_days_with_stable_keys()
    {
        var file = CalendarFile.Write("215066", [new CalendarLine("case-1", new DateOnly(2026, 12, 31), "査定; 議会, 契約")], Now);

        Assert.Contains("UID:case-1@marketplace\r\nDTSTAMP:20261124T010000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:査定\\; 議会\\, 契約\r\n", file, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_torn()
    {
        var title = string.Concat(Enumerable.Repeat("健康管理システムの更新𠮷", 12));

        var file = CalendarFile.Write("215066", [new CalendarLine("k", new DateOnly(2026, 12, 31), title)], Now);

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains(title, file.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
