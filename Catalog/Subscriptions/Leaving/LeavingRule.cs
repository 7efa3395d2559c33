namespace Catalog.Subscriptions.Leaving;

/// <summary>When what may happen while a town leaves; all days are days in Tokyo. docs/leaving.md gives the reasons.</summary>
public static class LeavingRule
{
    /// <summary>A file that nobody confirms stands this long before the deletion goes on without a receipt.</summary>
    public const int ReceiptDays = 30;

    /// <summary>The file is kept this long after the vendor has proven the deletion.</summary>
    public const int KeptDays = 90;

    /// <summary>How far ahead a last day, and a day up to which nothing is deleted, may lie.</summary>
    public const int MostYears = 5;

    /// <summary>The last day is still a day of use: the work begins when it is over.</summary>
    public static DateTimeOffset WorkBegins(DateOnly lastDay) => Tokyo.StartOf(lastDay.AddDays(1));

    /// <summary>The earliest instant of the deletion.</summary>
    /// <param name="verifiedAt">When the data was found whole; <c>null</c> = the town leaves without it.</param>
    /// <returns><c>null</c> = not before the data is here.</returns>
    public static DateTimeOffset? DeletionBegins(Cancellation cancellation, DateTimeOffset? verifiedAt)
    {
        ArgumentNullException.ThrowIfNull(cancellation);
        if (cancellation.ReadOnlySince is not { } closed || (verifiedAt is null && cancellation.WithoutExport is null))
        {
            return null;
        }

        var promised = closed.AddDays(cancellation.RetentionDays);
        var free = cancellation.ReceivedAt ?? (verifiedAt is { } there && there.AddDays(ReceiptDays) is var silent && silent > promised ? silent : promised);
        return cancellation.HoldUntil is { } hold && Tokyo.StartOf(hold.AddDays(1)) is var released && released > free ? released : free;
    }
}
