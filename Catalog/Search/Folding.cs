using System.Collections.Frozen;
using System.Text;

namespace Catalog.Search;

/// <summary>The one function that makes texts comparable: applied to what is stored and to what is typed.</summary>
/// <remarks>
/// NFKC (width), lower case, katakana to hiragana, old to new kanji, Latin letters without macrons, no white space.
/// Applying it twice changes nothing.
/// </remarks>
public static class Folding
{
    private const int KatakanaToHiragana = 'ァ' - 'ぁ';

    /// <summary>Old or variant form and the form in use; grown by need, never guessed.</summary>
    private static readonly FrozenDictionary<char, char> Variants =
        "檮梼 齋斎 齊斉 邊辺 邉辺 澤沢 濱浜 廣広 國国 學学 縣県 區区 豐豊 櫻桜 龍竜 瀧滝 嶋島 嶌島 髙高 﨑崎 舊旧 會会 體体 澁渋 壽寿 榮栄 眞真 冨富 塚塚 ゖけ ゕか"
            .Split(' ')
            .Where(pair => pair[0] != pair[1])
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

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
    public static IReadOnlyList<string> Words(string? query) =>
        [.. (query ?? string.Empty).Normalize(NormalizationForm.FormKC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Where(word => word.Length > 0)];

    /// <summary>Taking white space out may bring together what normalization then joins; hence more than once.</summary>
    private static string FoldOnce(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(letter))
            {
                folded.Append(Fold(letter));
            }
        }

        return folded.ToString();
    }

    private static char Fold(char letter)
    {
        var kana = letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - KatakanaToHiragana) : letter;
        if (Variants.TryGetValue(kana, out var inUse))
        {
            return inUse;
        }

        return kana is > '\u007f' and < '\u0250' && kana.ToString().Normalize(NormalizationForm.FormD)[0] is var bare and < '\u0080'
            ? bare
            : kana;
    }
}
