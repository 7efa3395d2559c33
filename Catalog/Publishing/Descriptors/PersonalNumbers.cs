using System.Text.RegularExpressions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Finds what reads as an individual number (個人番号, 12 digits): the portal keeps none, not even as an example.</summary>
internal static partial class PersonalNumbers
{
    private const int Digits = 12;

    private const int Modulus = 11;

    public static bool StandIn(string text) => Run().Matches(text).Any(match => Checks(match.Value));

    /// <summary>The check digit as 行政手続における特定の個人を識別するための番号の利用等に関する法律施行規則 gives it.</summary>
    private static bool Checks(string run)
    {
        Span<int> digits = stackalloc int[Digits];
        var count = 0;
        foreach (var letter in run.Where(char.IsDigit))
        {
            digits[count++] = (int)char.GetNumericValue(letter);
        }

        var sum = 0;
        for (var place = 1; place < Digits; place++)
        {
            sum += digits[Digits - 1 - place] * (place <= 6 ? place + 1 : place - 5);
        }

        var rest = sum % Modulus;
        return digits[Digits - 1] == (rest <= 1 ? 0 : Modulus - rest);
    }

    /// <summary>Twelve digits, also in groups of four, that are no part of a longer number.</summary>
    [GeneratedRegex(@"(?<!\d[ \-\u2010-\u2015\u3000]?)\d{4}[ \-\u2010-\u2015\u3000]?\d{4}[ \-\u2010-\u2015\u3000]?\d{4}(?![ \-\u2010-\u2015\u3000]?\d)", RegexOptions.None, 1000)]
    private static partial Regex Run();
}
