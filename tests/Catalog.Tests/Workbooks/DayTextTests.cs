using Catalog.Workbooks;

namespace Catalog.Tests.Workbooks;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2026/4/1")]
    [InlineData("2026-04-01")]
    [InlineData("2026.4.1")]
    [InlineData("20260401")]
    [InlineData("2026年4月1日")]
    [InlineData("２０２６年４月１日")]
    [InlineData("2026 年 4 月 1 日（水）")]
    [InlineData("令和8年4月1日")]
    [InlineData("令和８年０４月０１日")]
    [InlineData("R8.4.1")]
    [InlineData("r8/4/1")]
    [InlineData("㋿8年4月1日")]
    [InlineData("平成38年4月1日")]
    [InlineData("2026/04/01 0:00:00")]
    [InlineData("2026-04-01T00:00:00.000Z")]
    public void Day_is_read_in_every_form_that_people_write(string text) =>
        Assert.Equal(new DateOnly(2026, 4, 1), DayText.Read(text).Value);

    [Fact]
    public void First_year_of_an_era_has_its_own_word() => Assert.Equal(new DateOnly(2019, 5, 1), DayText.Read("令和元年5月1日").Value);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2025/2/29")]
    [InlineData("2026年13月1日")]
    [InlineData("令和元年4月30日")]
    [InlineData("令和0年4月1日")]
    public void Day_that_no_calendar_has_is_refused(string text) => Assert.Equal("workbooks.impossible-date", DayText.Read(text).Fault?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("26/4/1")]
    [InlineData("2026年4月")]
    [InlineData("46113")]
    [InlineData("2026/4/1 13:30")]
    [InlineData("未定")]
    [InlineData("\ud842")]
    public void Anything_else_is_no_day(string text) => Assert.Equal("workbooks.not-a-date", DayText.Read(text).Fault?.Code);

    [Theory]
    [InlineData("第7.0版　令和8年2月27日　策定", 2026, 2, 27)]
    [InlineData("健康管理_第6.1版_20260227", 2026, 2, 27)]
    [InlineData("6.1.2 の改定は 2026/3/31", 2026, 3, 31)]
    public void Day_is_found_in_a_title(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DayText.FindIn(text));

    [Theory]
    [InlineData("第7.0版")]
    [InlineData("6.1.2")]
    public void Version_is_no_day(string text) => Assert.Null(DayText.FindIn(text));
}
