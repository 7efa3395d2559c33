using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalog.Workbooks;

/// <summary>Text of a cell as it was meant: escapes resolved, one kind of line break, no control characters.</summary>
internal static class CellText
{
    private const int EscapeLength = 7;

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(letter => letter is not ('\n' or '\t')), '\u007f', '\ufeff', '\ufffe', '\uffff']);

    /// <summary>The same instance when there is nothing to do: one text may be shared by very many cells.</summary>
    public static string Clean(string text) => Readable(text.Contains("_x", StringComparison.Ordinal) ? Unescaped(text) : text);

    /// <summary>CSV has no escapes.</summary>
    public static string Readable(string text)
    {
        if (text.AsSpan().IndexOfAny(Unusual) < 0)
        {
            return text.Trim();
        }

        var readable = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (!Unusual.Contains(letter))
            {
                readable.Append(letter);
            }
        }

        return readable.ToString().Trim();
    }

    /// <summary>Half of a surrogate pair cannot be stored.</summary>
    public static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]))
            {
                if (!char.IsSurrogatePair(text, at))
                {
                    return false;
                }

                at++;
            }
        }

        return true;
    }

    /// <summary>_x000D_ is a carriage return, _x005F_ the underscore that keeps such a text from being one (ISO/IEC 29500-1, 22.9.2.19).</summary>
    private static string Unescaped(string text)
    {
        var resolved = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (EscapeAt(text, at) is { } letter)
            {
                resolved.Append(letter);
                at += EscapeLength - 1;
            }
            else
            {
                resolved.Append(text[at]);
            }
        }

        return resolved.ToString();
    }

    private static char? EscapeAt(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + EscapeLength - 1] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
