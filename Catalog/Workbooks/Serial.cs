namespace Catalog.Workbooks;

/// <summary>Days counted by a spreadsheet program, in its 1900 or its 1904 system.</summary>
internal static class Serial
{
    private const int LastOf1900 = 2_958_465;

    private const int Between = 1_462;

    /// <summary>The 1900 system knows a 29 February 1900.</summary>
    private const int NoDay = 60;

    private static readonly DateOnly Before1900 = new(1899, 12, 30);

    /// <summary><c>null</c> for a number that is no day; the time of day is dropped.</summary>
    public static DateOnly? Day(double serial, bool from1904)
    {
        var whole = Math.Floor(serial) + (from1904 ? Between : 0);
        return whole is >= 1 and <= LastOf1900 and not NoDay
            ? Before1900.AddDays((int)whole + (whole < NoDay ? 1 : 0))
            : null;
    }
}
