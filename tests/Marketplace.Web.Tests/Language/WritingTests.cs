using System.Globalization;
using Catalog;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;

namespace Marketplace.Web.Tests.Language;

public sealed class WritingTests
{
    [Theory]
    [InlineData("ja-JP", "1,234,567円")]
    [InlineData("en-US", "¥1,234,567")]
    public void Yen_is_written_as_the_reader_writes_it(string culture, string expected)
    {
        Speak(culture);

        Assert.Equal(expected, Figures.Of(new Yen(1_234_567)));
    }

    [Theory]
    [InlineData("ja-JP", "2026年11月24日")]
    [InlineData("en-US", "24 November 2026")]
    public void Day_is_written_as_the_reader_writes_it(string culture, string expected)
    {
        Speak(culture);

        Assert.Equal(expected, Days.Of(new DateOnly(2026, 11, 24)));
    }

    [Theory]
    [InlineData(2026, 11, 24, "令和8年11月24日")]
    [InlineData(2019, 5, 1, "令和元年5月1日")]
    [InlineData(2019, 4, 30, "平成31年4月30日")]
    [InlineData(2029, 3, 31, "令和11年3月31日")]
    public void Official_day_carries_the_era_and_its_first_year_by_name(int year, int month, int day, string expected)
    {
        Speak("ja-JP");

        Assert.Equal(expected, Days.Official(new DateOnly(year, month, day)));
    }

    [Theory]
    [InlineData("/offerings?q=a", "/offerings?q=a")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData(null, "/")]
    public void Return_leads_only_to_this_portal(string? asked, string expected) => Assert.Equal(expected, ReturnAddress.Of(asked));

    private static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
