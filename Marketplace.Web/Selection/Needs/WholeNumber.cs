using System.Globalization;
using System.Text;

namespace Marketplace.Web.Selection.Needs;

/// <summary>Whole numbers as people type them: full-width digits, separators and spaces are fine.</summary>
internal static class WholeNumber
{
    /// <returns>The number; <c>null</c> = nothing was typed; not a number = <see cref="NotOne"/>.</returns>
    public static long? Read(string? typed)
    {
        var digits = string.Concat((typed ?? string.Empty).Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign) && sign is not (',' or '\u3001')));
        return digits.Length == 0 ? null
            : long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : NotOne;
    }

    /// <summary>Outside every range, so that the field's own refusal says what is wanted.</summary>
    public const long NotOne = -1;

    public static string? Write(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
