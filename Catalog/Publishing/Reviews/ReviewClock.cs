using Catalog.Selection.Calendar;

namespace Catalog.Publishing.Reviews;

/// <summary>How long a review may take: three days on which offices are open, until the same hour.</summary>
internal static class ReviewClock
{
    private const int WorkingDays = 3;

    public static DateTimeOffset DueAt(DateTimeOffset submitted)
    {
        var day = Tokyo.DayOf(submitted);
        return submitted.AddDays(BusinessDays.After(day, WorkingDays).DayNumber - day.DayNumber).ToUniversalTime();
    }
}
