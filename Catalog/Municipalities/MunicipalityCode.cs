using System.Diagnostics.CodeAnalysis;

namespace Catalog.Municipalities;

/// <summary>The six-digit code of a local public body (全国地方公共団体コード) whose last digit checks the first five.</summary>
/// <remarks>Rule of the Ministry of Internal Affairs: weights 6,5,4,3,2; check = (11 - sum mod 11) mod 10.</remarks>
public readonly record struct MunicipalityCode : IParsable<MunicipalityCode>
{
    private MunicipalityCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Two digits, 01 (北海道) to 47 (沖縄県).</summary>
    public string Prefecture => Value[..2];

    public static Outcome<MunicipalityCode> Read(string? text)
    {
        var digits = (text ?? string.Empty).Trim();
        if (digits.Length != 6 || !digits.All(char.IsAsciiDigit))
        {
            return MunicipalityFaults.CodeNotSixDigits(digits);
        }

        var expected = CheckDigit(digits);
        return digits[5] == expected
            ? new MunicipalityCode(digits)
            : MunicipalityFaults.CodeCheckDigit(digits, digits[..5] + expected);
    }

    public static MunicipalityCode Parse(string s, IFormatProvider? provider) =>
        Read(s) is { IsDone: true, Value: var code } ? code : throw new FormatException($"'{s}' is no municipality code.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MunicipalityCode result)
    {
        var outcome = Read(s);
        result = outcome.Value;
        return outcome.IsDone;
    }

    public override string ToString() => Value;

    private static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var place = 0; place < 5; place++)
        {
            sum += (digits[place] - '0') * (6 - place);
        }

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }
}
