using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Catalog.Search;
using Catalog.Seeding;
using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>What a title, a cover or the name of a file says of the specification: its name and its version.</summary>
internal static class SpecMarks
{
    private const int Letters = 300;

    private static readonly ILookup<string, string> Marks =
        FactFile.Rows("Standards", "spec-marks.tsv").ToLookup(row => row["mark"], row => row["text"]);

    private static readonly Regex[] Versions =
        [.. Marks["version"].Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)))];

    private static readonly string Mark = Marks["title"].Single();

    private static readonly string[] Tails = [.. Marks["title"].Concat(Marks["title-tail"]).Select(Folding.Fold)];

    /// <summary>Such as 7.0; <c>null</c> when the text names none.</summary>
    public static string? VersionIn(string text)
    {
        var normal = Normal(text);
        return Versions.Select(pattern => pattern.Match(normal)).FirstOrDefault(match => match.Success) is { } match
            ? VersionOf(match.Groups[1].Value)
            : null;
    }

    /// <summary>A version that is given by itself, such as 7, 7.0 or with the words around it; <c>null</c> for anything else.</summary>
    public static string? VersionOf(string text)
    {
        var normal = Normal(text).Trim();
        return decimal.TryParse(normal, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && normal.Length <= 7
            ? normal.Contains('.', StringComparison.Ordinal) ? normal : normal + ".0"
            : VersionIn(normal);
    }

    /// <summary>The word of a title that ends in the mark of a specification; <c>null</c> = the text is no title.</summary>
    public static string? TitleIn(string text)
    {
        var normal = Normal(text);
        var end = normal.IndexOf(Mark, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var start = end;
        while (start > 0 && !char.IsWhiteSpace(normal[start - 1]) && !(IsBracket(normal[start - 1]) && normal[start - 1] != ')'))
        {
            start--;
        }

        return start == end ? null : normal[start..(end + Mark.Length)];
    }

    /// <summary>The folded name of a system without the words that its specification adds.</summary>
    public static string WithoutTail(string folded) =>
        Tails.Aggregate(folded, (name, tail) => name.EndsWith(tail, StringComparison.Ordinal) ? name[..^tail.Length] : name);

    public static bool IsNoDate(string text) => Marks["no-date"].Contains(text.Trim());

    private static bool IsBracket(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.ConnectorPunctuation;

    private static string Normal(string text)
    {
        var start = text.Length > Letters ? text[..Letters] : text;
        return CellText.IsWhole(start) ? start.Normalize(NormalizationForm.FormKC) : string.Empty;
    }
}
