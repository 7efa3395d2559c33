namespace Catalog;

/// <summary>The one clock face that people see: Asia/Tokyo. Stored times are UTC.</summary>
public static class Tokyo
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(At(time.GetUtcNow()).DateTime);
    }
}
