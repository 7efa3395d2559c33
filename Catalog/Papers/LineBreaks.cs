using System.Globalization;
using Catalog.Seeding;

namespace Catalog.Papers;

/// <summary>Breaks a passage into lines of a width: between any two Japanese characters but those that must not begin or end a line (禁則), else between words.</summary>
internal static class LineBreaks
{
    private static readonly Dictionary<string, HashSet<string>> Forbidden = FactFile.Rows("Papers", "line-breaks.tsv")
        .ToDictionary(row => row["at"], row => Elements(row["characters"]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string text, float width, Func<string, float> widthOf) =>
        [.. text.Split('\n').SelectMany(passage => OfPassage(passage, width, widthOf))];

    private static IEnumerable<string> OfPassage(string passage, float width, Func<string, float> widthOf)
    {
        var line = string.Empty;
        foreach (var piece in Pieces(passage).SelectMany(piece => Fitting(piece, width, widthOf)))
        {
            if (line.Length > 0 && widthOf(line + piece.TrimEnd()) > width)
            {
                yield return line.TrimEnd();
                line = string.Empty;
            }

            line += line.Length == 0 ? piece.TrimStart(' ') : piece;
        }

        yield return line.TrimEnd();
    }

    /// <summary>What must stay together: a character with those that may not stand apart from it, or a word of Latin letters and digits.</summary>
    private static IEnumerable<string> Pieces(string passage)
    {
        var piece = string.Empty;
        var last = string.Empty;
        foreach (var element in Elements(passage))
        {
            var together = piece.Length == 0 || Forbidden["start"].Contains(element) || Forbidden["end"].Contains(last) || (IsWord(element) && IsWord(last)) || element == " ";
            if (!together)
            {
                yield return piece;
                piece = string.Empty;
            }

            piece += element;
            last = element;
        }

        if (piece.Length > 0)
        {
            yield return piece;
        }
    }

    /// <summary>A piece wider than the line, such as an address or a digest, is cut where it must be.</summary>
    private static List<string> Fitting(string piece, float width, Func<string, float> widthOf)
    {
        if (widthOf(piece.TrimEnd()) <= width)
        {
            return [piece];
        }

        var cut = new List<string> { string.Empty };
        foreach (var element in Elements(piece))
        {
            if (cut[^1].Length > 0 && widthOf(cut[^1] + element) > width)
            {
                cut.Add(string.Empty);
            }

            cut[^1] += element;
        }

        return cut;
    }

    private static bool IsWord(string element) => element.Length == 1 && char.IsAscii(element[0]) && element[0] != ' ';

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
