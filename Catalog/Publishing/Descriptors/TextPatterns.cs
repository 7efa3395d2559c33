using System.Text.RegularExpressions;
using Catalog.Offerings.Vendors;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>The forms that text can be asked to have.</summary>
internal static partial class TextPatterns
{
    private const int Timeout = 1000;

    /// <summary>Why text has not the form; <c>null</c> = it has.</summary>
    public static Func<string, string, Fault>? FaultOf(TextPattern pattern, string text) => pattern switch
    {
        TextPattern.Code => IsCode(text) ? null : AnswerFaults.PatternCode,
        TextPattern.Latin => Japanese().IsMatch(text) ? AnswerFaults.PatternLatin : null,
        TextPattern.Mail => Mail().IsMatch(text) ? null : AnswerFaults.PatternMail,
        TextPattern.Version => Version().IsMatch(text) ? null : AnswerFaults.PatternVersion,
        TextPattern.CorporateNumber => !CorporateNumber.HasForm(text) ? AnswerFaults.PatternCorporateNumber : CorporateNumber.Checks(text) ? null : AnswerFaults.CorporateNumberCheck,
        _ => throw new ArgumentOutOfRangeException(nameof(pattern), pattern, message: null),
    };

    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>An address that anybody can open: https, a name with a point, no password, no bare number of a machine.</summary>
    public static bool IsPublicAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo.Length: 0, HostNameType: UriHostNameType.Dns }
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !text.Any(char.IsWhiteSpace);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}\p{IsHalfwidthandFullwidthForms}]", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)*\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Version();
}
