using System.Globalization;
using LocalCloud.Texts;

namespace LocalCloud.Forms;

/// <summary>Calendar days as a municipal office writes them: by era (和暦) in Japanese, ISO in English.</summary>
public static class Day
{
    private const string Typed = "yyyy-MM-dd";

    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    private static readonly CultureInfo Era = new("ja-JP") { DateTimeFormat = { Calendar = new JapaneseCalendar() } };

    public static string Show(DateOnly day) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja"
            ? day.ToDateTime(TimeOnly.MinValue).ToString(FormText.EraDay, Era)
            : Value(day);

    /// <summary>As a date field of a form carries it.</summary>
    public static string Value(DateOnly day) => day.ToString(Typed, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateOnly TokyoToday(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Tokyo).DateTime);
}
