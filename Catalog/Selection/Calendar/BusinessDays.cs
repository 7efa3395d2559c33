using Catalog.Seeding;

namespace Catalog.Selection.Calendar;

/// <summary>A public holiday (国民の祝日に関する法律).</summary>
public sealed record Holiday(DateOnly Day, string Name, string NameEn);

/// <summary>The days on which a municipal office is open (開庁日): no weekend, no public holiday, not 29 December to 3 January.</summary>
/// <remarks>Equinoxes are fixed by the government only a year ahead; later ones are computed.</remarks>
public static class BusinessDays
{
    public static IReadOnlyList<Holiday> Holidays { get; } =
        [.. FactFile.Rows("Selection", "holidays.tsv").Select(row => new Holiday(row.Day("date"), row["name"], row["name_en"]))];

    private static readonly HashSet<DateOnly> Closed = [.. Holidays.Select(holiday => holiday.Day)];

    /// <summary>Beyond this day holidays are not known, so that only weekends and the turn of the year count.</summary>
    public static DateOnly KnownThrough { get; } = new(Holidays[^1].Day.Year, 12, 31);

    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(day)
        && (day.Month, day.Day) is not ((12, >= 29) or (1, <= 3));

    /// <summary>The day itself, or the last open one before it: a deadline never moves back.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day that is so many open ones after this day; the day itself does not count.</summary>
    public static DateOnly After(DateOnly day, int open)
    {
        for (var left = open; left > 0; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The day itself, or the first open one after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
