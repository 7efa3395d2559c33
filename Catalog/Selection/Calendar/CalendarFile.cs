using System.Globalization;
using System.Text;

namespace Catalog.Selection.Calendar;

/// <summary>One whole-day entry of a calendar file.</summary>
/// <param name="Key">Stable, so that reading the file again renews the entry instead of doubling it.</param>
public sealed record CalendarLine(string Key, DateOnly Day, string Summary);

/// <summary>Writes the calendar in the form that every calendar program reads (iCalendar, RFC 5545).</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    /// <summary>Longest line in octets, without its end (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarLine> lines, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        IEnumerable<string> all =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//marketplace//calendar//JA", "CALSCALE:GREGORIAN", "X-WR-CALNAME:" + Escaped(name),
            .. lines.SelectMany(line => Event(line, stamp)),
            "END:VCALENDAR",
        ];
        return string.Concat(all.Select(Folded));
    }

    private static string[] Event(CalendarLine line, string stamp) =>
    [
        "BEGIN:VEVENT", $"UID:{line.Key}@marketplace", "DTSTAMP:" + stamp, "DTSTART;VALUE=DATE:" + Day(line.Day),
        "DTEND;VALUE=DATE:" + Day(line.Day.AddDays(1)), "SUMMARY:" + Escaped(line.Summary), "TRANSP:TRANSPARENT", "END:VEVENT",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds by octets, never within a character.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
