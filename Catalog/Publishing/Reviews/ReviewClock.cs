namespace Catalog.Publishing.Reviews;

/// <summary>How long a review may take: three working days, Saturdays and Sundays not counted. Holidays are not counted out, so a curator is never given more time than it seems.</summary>
internal static class ReviewClock
{
    private const int WorkingDays = 3;

    public static DateTimeOffset DueAt(DateTimeOffset submitted)
    {
        var due = submitted.ToOffset(Tokyo.At(submitted).Offset);
        for (var left = WorkingDays; left > 0;)
        {
            due = due.AddDays(1);
            left -= due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return due.ToUniversalTime();
    }
}
