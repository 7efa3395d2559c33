using System.Globalization;
using Catalog;

namespace Marketplace.Web.Language;

/// <summary>Dates as they are written for readers: 2026年11月24日, where papers need it 令和8年11月24日; English as 24 November 2026.</summary>
internal static class Days
{
    private static readonly CultureInfo Wareki = MakeWareki();

    public static string Of(DateOnly day) => Cultures.IsEnglish
        ? day.ToString("d MMMM yyyy", Cultures.English)
        : day.ToString("yyyy\u5e74M\u6708d\u65e5", Cultures.Default);

    /// <summary>With the era, for official papers (令和8年11月24日); the first year of an era is 元年.</summary>
    public static string Official(DateOnly day)
    {
        if (Cultures.IsEnglish)
        {
            return Of(day);
        }

        var written = day.ToDateTime(TimeOnly.MinValue).ToString("D", Wareki);
        return written.Contains(FirstYear, StringComparison.Ordinal) && !char.IsAsciiDigit(written[written.IndexOf(FirstYear, StringComparison.Ordinal) - 1])
            ? written.Replace(FirstYear, GannenYear, StringComparison.Ordinal)
            : written;
    }

    /// <summary>Day and time in Tokyo.</summary>
    public static string Of(DateTimeOffset instant)
    {
        var tokyo = Tokyo.At(instant);
        return $"{Of(DateOnly.FromDateTime(tokyo.DateTime))} {tokyo.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // The year sign of dates, U+5E74, and "first" of an era's first year, U+5143.
    private const string FirstYear = "1\u5e74";
    private const string GannenYear = "\u5143\u5e74";

    // The long pattern of ja-JP would add the day of the week.
    private const string JapanesePattern = "yyyy\u5e74M\u6708d\u65e5";

    private static CultureInfo MakeWareki()
    {
        var culture = (CultureInfo)Cultures.Default.Clone();
        culture.DateTimeFormat.Calendar = new JapaneseCalendar();
        culture.DateTimeFormat.LongDatePattern = "ggy\u5e74M\u6708d\u65e5";
        return culture;
    }
}
