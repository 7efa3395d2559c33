using System.Globalization;
using System.Text;
using System.Xml;

namespace Catalog.Workbooks;

/// <summary>Texts as an .xlsx can hold them; the reader gives the same text back.</summary>
internal static class WrittenText
{
    private const int SheetNameLetters = 31;

    private const string NotInSheetNames = "[]:*?/\\'";

    /// <summary>What XML cannot hold, and what would be taken for such an escape, is escaped (ISO/IEC 29500-1, 22.9.2.19).</summary>
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length && written.Length < WorkbookLimits.CellLetters; at++)
        {
            var letter = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(letter, text[at + 1]))
            {
                written.Append(letter).Append(text[++at]);
            }
            else if (letter is '\r' || !XmlConvert.IsXmlChar(letter))
            {
                written.Append(Escape(letter));
            }
            else
            {
                written.Append(letter == '_' && LooksEscaped(text, at) ? Escape('_') : letter.ToString());
            }
        }

        return written.Length <= WorkbookLimits.CellLetters ? written.ToString() : Cut(written);
    }

    /// <summary>Different names stay different: a number replaces the end of a name that is taken.</summary>
    public static string SheetName(string name, ISet<string> taken)
    {
        var clean = string.Concat(name.Where(letter => !NotInSheetNames.Contains(letter) && !char.IsControl(letter)));
        var whole = CellText.IsWhole(clean) && clean.Trim().Length > 0 ? clean.Trim() : "Sheet";
        for (var count = 1; ; count++)
        {
            var end = count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({count})");
            var candidate = Start(whole, SheetNameLetters - end.Length) + end;
            if (taken.Add(candidate.ToUpperInvariant()))
            {
                return candidate;
            }
        }
    }

    private static string Escape(char letter) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");

    private static bool LooksEscaped(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && text.AsSpan(at + 2, 4).ToString().All(char.IsAsciiHexDigit);

    private static string Cut(StringBuilder text) => Start(text.ToString(), WorkbookLimits.CellLetters);

    private static string Start(string text, int letters) =>
        text.Length <= letters ? text : text[..(char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters)];
}
