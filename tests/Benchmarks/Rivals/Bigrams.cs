using System.Globalization;
using System.Text;

namespace Benchmarks.Rivals;

/// <summary>Texts and words as pairs of letters, written so that a tokenizer for plain ASCII keeps them whole.</summary>
internal static class Bigrams
{
    /// <summary>A token that no word has: phrases do not run from one part of a text into the next.</summary>
    private const string Gap = "zz";

    public static string OfText(string text) => string.Join(' ', text.Split('\n').Select(part => $"{Tokens(part)} {Code(part[^1])} {Gap}"));

    /// <summary>A word as an FTS5 phrase; a single letter as the beginning of a pair.</summary>
    public static string OfWord(string word) => word.Length == 1 ? $"{Code(word[0])}*" : $"\"{Tokens(word)}\"";

    private static string Tokens(string text)
    {
        var tokens = new StringBuilder(text.Length * 9);
        for (var place = 0; place + 1 < text.Length; place++)
        {
            tokens.Append(place == 0 ? "" : " ").Append(Code(text[place])).Append(Code(text[place + 1]));
        }

        return tokens.ToString();
    }

    private static string Code(char letter) => ((int)letter).ToString("x4", CultureInfo.InvariantCulture);
}
