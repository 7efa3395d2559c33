namespace Catalog.Provisioning.Hosted;

/// <summary>How long a vendor's person has: three working days, Saturdays and Sundays not counted, like a curator for a review.</summary>
internal static class HandClock
{
    private const int WorkingDays = 3;

    public static DateOnly DueOn(DateTimeOffset asked)
    {
        var due = Tokyo.DayOf(asked);
        for (var left = WorkingDays; left > 0;)
        {
            due = due.AddDays(1);
            left -= due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return due;
    }
}
