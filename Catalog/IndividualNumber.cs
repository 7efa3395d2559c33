using System.Globalization;
using System.Text;

namespace Catalog;

/// <summary>Finds Individual Numbers (個人番号) in words. Nobody may keep one outside the affairs that the law names (番号法 20条).</summary>
/// <remarks>
/// Twelve digits, the last of which is a check digit (行政手続における特定の個人を識別するための番号の利用等に関する法律施行規則 5条). They are found in
/// full width too, and in groups that one sort of separator joins – spaces or hyphens –, as they stand on the card. A longer row of digits
/// without a separator is another number, such as the thirteen digits of a corporation.
/// </remarks>
public static class IndividualNumber
{
    private const int Digits = 12;

    /// <summary>Hyphens, dashes, the minus sign, and the long-vowel mark that an input method writes for them.</summary>
    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC";

    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var groups = Groups(text);
        return Enumerable.Range(0, groups.Count).Any(first => BeginsAt(groups, first));
    }

    /// <summary>The check digit of eleven digits: 11 − (Σ Pₙ × Qₙ mod 11), 0 where the remainder is at most 1; P counted from the right, Q = n + 1 up to the sixth, then n − 5.</summary>
    public static int CheckDigitOf(ReadOnlySpan<char> eleven)
    {
        var sum = 0;
        for (var n = 1; n < Digits; n++)
        {
            sum += (eleven[^n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        return sum % 11 is var rest && rest <= 1 ? 0 : 11 - rest;
    }

    private static bool BeginsAt(List<(string Digits, char Before)> groups, int first)
    {
        var (joined, separator) = (groups[first].Digits, '\0');
        for (var next = first + 1; joined.Length < Digits && next < groups.Count; next++)
        {
            var before = groups[next].Before;
            if (before == '\0' || (separator != '\0' && before != separator))
            {
                return false;
            }

            (joined, separator) = (joined + groups[next].Digits, before);
        }

        return joined.Length == Digits && CheckDigitOf(joined.AsSpan(0, Digits - 1)) == joined[^1] - '0';
    }

    /// <summary>Rows of digits, each with what joins it to the row before: a space, a hyphen, or nothing that joins.</summary>
    private static List<(string Digits, char Before)> Groups(string text)
    {
        var (groups, digits, between) = (new List<(string Digits, char Before)>(), new StringBuilder(), new StringBuilder());
        var visible = text.Normalize(NormalizationForm.FormKC).Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.Format);
        foreach (var sign in visible.Append('.'))
        {
            if (char.IsAsciiDigit(sign))
            {
                digits.Append(sign);
                continue;
            }

            if (digits.Length > 0)
            {
                groups.Add((digits.ToString(), Joint(between.ToString())));
                digits.Clear();
                between.Clear();
            }

            between.Append(sign);
        }

        return groups;
    }

    private static char Joint(string between) =>
        !between.All(sign => char.IsWhiteSpace(sign) || Hyphens.Contains(sign, StringComparison.Ordinal)) ? '\0'
        : between.Any(sign => !char.IsWhiteSpace(sign)) ? '-'
        : between.Length > 0 ? ' '
        : '\0';
}
