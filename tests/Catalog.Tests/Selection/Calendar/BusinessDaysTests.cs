using Catalog.Selection.Calendar;

namespace Catalog.Tests.Selection.Calendar;

public sealed class BusinessDaysTests
{
    [Theory]
    [InlineData("2026-09-22", false, "between two holidays")]
    [InlineData("2026-05-06", false, "in place of a holiday on a Sunday")]
    [InlineData("2026-12-28", true, "last day of the office year")]
    [InlineData("2026-12-29", false, "turn of the year")]
    [InlineData("2027-01-03", false, "turn of the year")]
    [InlineData("2027-01-04", true, "first day of the office year")]
    [InlineData("2026-11-21", false, "Saturday")]
    [InlineData("2026-11-24", true, "Tuesday")]
    public void Office_is_open_on_no_weekend_holiday_or_turn_of_the_year(string day, bool open, string why) =>
        Assert.Equal((why, open), (why, BusinessDays.IsOpen(DateOnly.Parse(day, null))));

    [Theory]
    [InlineData("2026-11-24", 3, "2026-11-27")]
    [InlineData("2026-11-20", 3, "2026-11-26")]
    [InlineData("2026-12-28", 3, "2027-01-06")]
    [InlineData("2026-11-21", 1, "2026-11-24")]
    public void Open_days_are_counted_from_the_day_after(string day, int open, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), BusinessDays.After(DateOnly.Parse(day, null), open));

    [Fact]
    public void Closed_day_moves_to_the_open_one_before_or_after()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), BusinessDays.OnOrBefore(new DateOnly(2027, 1, 3)));
        Assert.Equal(new DateOnly(2027, 1, 4), BusinessDays.OnOrAfter(new DateOnly(2026, 12, 29)));
    }

    [Fact]
    public void Holidays_of_2026_are_eighteen() => Assert.Equal(18, BusinessDays.Holidays.Count(holiday => holiday.Day.Year == 2026));
}
