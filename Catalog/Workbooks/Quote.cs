using System.Globalization;

namespace Catalog.Workbooks;

/// <summary>Words of a file inside a sentence of ours: short and on one line.</summary>
internal static class Quote
{
    private const int Letters = 40;

    /// <summary>Cut between letters as people see them, never inside a surrogate pair or before a variation selector.</summary>
    public static string Of(string text)
    {
        var line = text.Length > Letters * 8 ? text[..(Letters * 8)] : text;
        line = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= Letters ? line : letters.SubstringByTextElements(0, Letters) + "…";
    }
}
