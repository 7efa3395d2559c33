using System.Collections.Frozen;
using System.Text;
using Catalog.Seeding;

namespace Catalog.Search;

/// <summary>The one function that makes texts comparable: applied to what is stored and to what is typed.</summary>
/// <remarks>
/// NFKC (width), lower case, katakana to hiragana, small kana to large, old and variant kanji to the form in use
/// (Facts/kanji.tsv), iteration marks written out, Latin letters without macrons; no prolonged sound marks, no middle
/// dots, no white space. Applying it twice changes nothing.
/// </remarks>
public static class Folding
{
    private const int KatakanaToHiragana = '\u30A1' - '\u3041';

    private const char ProlongedSound = '\u30FC', MiddleDot = '\u30FB', VoicedSound = '\u3099';

    private static readonly FrozenDictionary<char, char> Kanji = FactFile.Rows("Search", "kanji.tsv")
        .SelectMany(row => row["variants"].Select(variant => (Variant: variant, InUse: row["in_use"][0])))
        .ToFrozenDictionary(pair => pair.Variant, pair => pair.InUse);

    private static readonly FrozenDictionary<char, char> LargeKana = FactFile.Rows("Search", "small-kana.tsv")
        .ToFrozenDictionary(row => row["small"][0], row => row["large"][0]);

    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var folded = FoldOnce(text);
        for (var again = FoldOnce(folded); again != folded; again = FoldOnce(folded))
        {
            folded = again;
        }

        return folded;
    }

    /// <summary>The words of a query, folded; every one of them must be found.</summary>
    public static IReadOnlyList<string> Words(string? query) => [.. Split(query).Select(Fold)];

    /// <summary>The words of a query as typed: what stands between white space and commas and is more than signs that fold away.</summary>
    internal static IEnumerable<string> Split(string? query) => Spaced(query ?? string.Empty)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => Fold(word).Length > 0);

    private static string Spaced(string query) =>
        query.Normalize(NormalizationForm.FormKC).Replace('\u3001', ' ').Replace('\u3002', ' ').Replace(',', ' ');

    /// <summary>Taking signs out may bring together what normalization then joins; hence more than once.</summary>
    private static string FoldOnce(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(letter) && letter is not (ProlongedSound or MiddleDot))
            {
                Append(folded, letter);
            }
        }

        return folded.ToString();
    }

    /// <summary>An iteration mark with nothing before it repeats nothing and goes; kept, it would be repeated itself without end.</summary>
    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case '\u3005' or '\u309D' or '\u30FD':
                folded.Append(folded.Length > 0 ? folded[^1].ToString() : string.Empty);
                break;
            case '\u309E' or '\u30FE':
                folded.Append(folded.Length > 0 ? $"{folded[^1]}{VoicedSound}" : string.Empty);
                break;
            default:
                folded.Append(Fold(letter));
                break;
        }
    }

    private static char Fold(char letter)
    {
        var kana = letter is >= '\u30A1' and <= '\u30F6' ? (char)(letter - KatakanaToHiragana) : letter;
        if (LargeKana.TryGetValue(kana, out var other) || Kanji.TryGetValue(kana, out other))
        {
            return other;
        }

        return kana is > '\u007f' and < '\u0250' && kana.ToString().Normalize(NormalizationForm.FormD)[0] is var bare and < '\u0080'
            ? bare
            : kana;
    }
}
