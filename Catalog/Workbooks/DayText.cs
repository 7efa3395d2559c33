using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Catalog.Seeding;

namespace Catalog.Workbooks;

/// <summary>Days as people write them: 2026/4/1, 2026-04-01, 20260401, era years in full or by their letter, any width.</summary>
internal static partial class DayText
{
    private const string Slice = "Workbooks";

    /// <summary>Longer texts are no dates, and a title does not hide one further down.</summary>
    private const int Letters = 300;

    private static readonly (string Mark, string Plain)[] Marks =
        [.. FactFile.Rows(Slice, "date-marks.tsv").Select(row => (row["mark"], row["plain"]))];

    private static readonly (string Name, string Letter, DateOnly FirstDay)[] Eras =
        [.. FactFile.Rows(Slice, "eras.tsv").Select(row => (row["name"], row["letter"], row.Day("first_day")))];

    public static Outcome<DateOnly> Read(string text)
    {
        var plain = text.Length > Letters ? string.Empty : Plain(WithoutMidnight(text));
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        var match = Whole().Match(bracket > 0 && plain.EndsWith(')') ? plain[..bracket] : plain);
        return !match.Success || Parts(match) is not var (first, year, month, day) ? WorkbookFaults.NotADate(Quote.Of(text))
            : Calendar(first, year, month, day) is { } found ? found
            : WorkbookFaults.ImpossibleDate(Quote.Of(text));
    }

    /// <summary>The first possible day inside a title or the name of a file; <c>null</c> = none.</summary>
    public static DateOnly? FindIn(string text)
    {
        foreach (Match match in Inside().Matches(Plain(text.Length > Letters ? text[..Letters] : text)))
        {
            if (Parts(match) is var (first, year, month, day) && Calendar(first, year, month, day) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Spreadsheet programs write a day into CSV with its midnight.</summary>
    private static string WithoutMidnight(string text)
    {
        var clock = text.IndexOf(':', StringComparison.Ordinal);
        var gap = clock < 0 ? -1 : text.LastIndexOfAny([' ', 'T'], clock);
        return gap > 0 && text.AsSpan(gap + 1).IndexOfAnyExcept("0:.Z") < 0 ? text[..gap] : text;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Normal(text))
        {
            if (!char.IsWhiteSpace(letter))
            {
                plain.Append(char.ToUpperInvariant(letter));
            }
        }

        foreach (var (name, letter, _) in Eras)
        {
            plain.Replace(name, letter);
        }

        foreach (var (mark, replacement) in Marks)
        {
            plain.Replace(mark, replacement);
        }

        return plain.ToString();
    }

    private static string Normal(string text) => CellText.IsWhole(text) ? text.Normalize(NormalizationForm.FormKC) : string.Empty;

    /// <summary>First day of the era and the three numbers; a year without era has four digits.</summary>
    private static (DateOnly? Era, int Year, int Month, int Day)? Parts(Match match)
    {
        var letter = match.Groups["era"].Value;
        var year = match.Groups["year"].Value;
        if (letter.Length == 0 && year.Length != 4)
        {
            return null;
        }

        DateOnly? era = letter.Length == 0 ? null : Eras.Single(known => known.Letter == letter).FirstDay;
        return (era, Number(year), Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
    }

    /// <summary>An era year may run past the end of its era (documents looked ahead), but not begin before it.</summary>
    private static DateOnly? Calendar(DateOnly? era, int year, int month, int day)
    {
        var full = era is { } first ? first.Year + year - 1 : year;
        if (full is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(full, month))
        {
            return null;
        }

        var found = new DateOnly(full, month, day);
        return found < era ? null : found;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?<era>[MTSHR])?(?<year>[0-9]{1,4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2}))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<![0-9A-Z-])(?:(?<era>[MTSHR])?(?<year>[0-9]{1,4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<year>2[0-9]{3})(?<month>[0-9]{2})(?<day>[0-9]{2}))(?![0-9-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();
}
