using System.Text;
using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>Numbers of requirements as files write them: any width, with the leading zeros that a spreadsheet program took away.</summary>
internal static class RequirementNumber
{
    private const int FunctionDigits = 7;

    private const int DataGroupDigits = 6;

    /// <summary>Systems end at 039: one zero always leads, of a small number at most two.</summary>
    private const int LostZeros = 2;

    private const int LinkageLetters = 16;

    private const int SectionLetters = 30;

    public static Outcome<string> Read(SpecPart part, string heading, string text)
    {
        var plain = Plain(text);
        if (part == SpecPart.Linkage)
        {
            return IsLinkage(plain) ? plain : StandardFaults.BadLinkage(heading, Quote.Of(text));
        }

        var digits = part == SpecPart.DataGroup ? DataGroupDigits : FunctionDigits;
        return plain.Length >= digits - LostZeros && plain.Length <= digits && plain.All(char.IsAsciiDigit)
            ? plain.PadLeft(digits, '0')
            : StandardFaults.BadNumber(heading, Quote.Of(text), digits);
    }

    /// <summary>As a statement names a requirement: by its id, or by section and count (1.1.1/2) in versions older than the ids.</summary>
    public static Outcome<string> ReadNamed(SpecPart part, string heading, string text)
    {
        var plain = Plain(text);
        var slash = plain.LastIndexOf('/');
        return part == SpecPart.Function && slash > 0 && plain.Length <= SectionLetters && plain.AsSpan(slash + 1) is { Length: > 0 } count && !count.ContainsAnyExceptInRange('0', '9')
            ? plain
            : Read(part, heading, text);
    }

    /// <summary>A section such as 1.1.1, from which a number is counted on; <c>null</c> for anything longer.</summary>
    public static string? Section(string text) => Plain(text) is { Length: > 0 and <= SectionLetters } section ? section.TrimEnd('.') : null;

    /// <summary>The three digits that every number of a system begins with.</summary>
    public static string SystemOf(string number) => number[..3];

    private static bool IsLinkage(string text) =>
        text.Length is > 3 and <= LinkageLetters
        && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Plain(string text) =>
        string.Concat((CellText.IsWhole(text) ? text : string.Empty).Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
