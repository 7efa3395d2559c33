namespace Catalog.Offerings.Vendors;

/// <summary>The number of a legal person (法人番号): thirteen digits, of which the first guards the others.</summary>
public static class CorporateNumber
{
    public const int Digits = 13;

    public static bool HasForm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Digits && text.All(char.IsAsciiDigit);
    }

    /// <summary>検査用数字 (法人番号の指定等に関する省令 2条): nine less the remainder by nine of the twelve digits, weighted 1, 2, 1, 2 … from the right.</summary>
    public static int CheckDigitOf(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var sum = 0;
        for (var at = 1; at < Digits; at++)
        {
            sum += (number[at] - '0') * (at % 2 == 0 ? 1 : 2);
        }

        return 9 - (sum % 9);
    }

    public static bool Checks(string number) => number[0] - '0' == CheckDigitOf(number);
}
