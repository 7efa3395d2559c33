using Catalog.Selection.Calendar;

namespace Catalog.Provisioning.Hosted;

/// <summary>How long a vendor's person has: three days on which offices are open, like a curator for a review.</summary>
internal static class HandClock
{
    private const int WorkingDays = 3;

    public static DateOnly DueOn(DateTimeOffset asked) => BusinessDays.After(Tokyo.DayOf(asked), WorkingDays);
}
