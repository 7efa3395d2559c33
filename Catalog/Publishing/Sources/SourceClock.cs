namespace Catalog.Publishing.Sources;

/// <summary>When files are read again, and from when on a failure is everybody's business.</summary>
internal static class SourceClock
{
    /// <summary>Five in the morning, before offices open: what a vendor merged in the evening is there when its people look.</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(5);

    /// <summary>A hosting that is down is mostly back within hours; a vendor that repairs its file need not wait for the next day.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>Seven days: every failure meets working days in between, also across the long holidays, so that a vendor had the chance to repair it unseen.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public static DateTimeOffset NextDaily(DateTimeOffset now)
    {
        var today = Tokyo.StartOf(Tokyo.DayOf(now)) + Hour;
        return today > now ? today : Tokyo.StartOf(Tokyo.DayOf(now).AddDays(1)) + Hour;
    }

    public static DateTimeOffset NextTry(DateTimeOffset now) => now + Again;

    public static bool IsPublic(ListingSource source, DateTimeOffset now) =>
        source is { Trouble: SourceTrouble.Unreadable, FailingSince: { } since } && since <= now - Patience;
}
