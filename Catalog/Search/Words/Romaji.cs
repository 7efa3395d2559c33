using System.Text;
using Catalog.Seeding;

namespace Catalog.Search.Words;

/// <summary>Japanese typed in Latin letters (ローマ字): Hepburn or Kunrei, long vowels and doubled consonants written or not.</summary>
internal static class Romaji
{
    /// <summary>Fewer letters begin too many readings.</summary>
    private const int ShortestBeginning = 5;

    private const int ShortestKana = 3;

    /// <summary>Hepburn and common habits to Kunrei, in this order.</summary>
    private static readonly (string From, string To)[] Habits =
    [
        ("'", ""), ("-", ""), ("cch", "tch"), ("shi", "si"), ("sh", "sy"), ("tch", "tty"), ("tyi", "ti"), ("chi", "ti"), ("ch", "ty"), ("tsu", "tu"),
        ("fu", "hu"), ("ji", "zi"), ("jy", "zy"), ("j", "zy"), ("dzu", "zu"), ("du", "zu"), ("di", "zi"), ("dy", "zy"),
        ("mb", "nb"), ("mp", "np"), ("mm", "nm"),
    ];

    private static readonly (string From, string To)[] LongVowels =
        [("ou", "o"), ("oo", "o"), ("uu", "u"), ("aa", "a"), ("ii", "i"), ("ei", "e"), ("ee", "e")];

    private static readonly Dictionary<string, string> Kana = FactFile.Rows("Search", "kana.tsv")
        .DistinctBy(row => row["romaji"]).ToDictionary(row => row["romaji"], row => row["kana"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Letters = FactFile.Rows("Search", "kana.tsv")
        .ToDictionary(row => row["kana"], row => row["romaji"], StringComparer.Ordinal);

    /// <summary>The synonym groups by the skeleton of each of their readings.</summary>
    public static ILookup<string, SynonymGroup> Groups { get; } = SynonymGroup.All
        .SelectMany(group => group.Kana.Select(kana => (Skeleton: Skeleton(LettersOf(kana)), Group: group)))
        .ToLookup(each => each.Skeleton, each => each.Group, StringComparer.Ordinal);

    /// <summary>Spellings in Japanese of what may be written here; none for a word with other than letters.</summary>
    public static IEnumerable<Spelling> Read(string folded)
    {
        if (!folded.All(letter => char.IsAsciiLetterLower(letter) || letter is '\'' or '-'))
        {
            return [];
        }

        var skeleton = Skeleton(folded);
        var groups = Groups[skeleton].ToList();
        if (groups.Count == 0 && skeleton.Length >= ShortestBeginning)
        {
            groups = [.. Groups.Where(each => each.Key.StartsWith(skeleton, StringComparison.Ordinal)).SelectMany(each => each)];
        }

        var kana = KanaOf(folded);
        return groups.Distinct().SelectMany(group => group.Spellings).Concat(kana is { Length: >= ShortestKana } ? [new Spelling(Folding.Fold(kana), kana)] : []);
    }

    /// <summary>What remains of a romanization when habits are made one, long vowels short and doubled consonants single.</summary>
    public static string Skeleton(string letters)
    {
        var kunrei = Kunrei(letters);
        foreach (var (from, to) in LongVowels)
        {
            kunrei = kunrei.Replace(from, to, StringComparison.Ordinal);
        }

        var skeleton = new StringBuilder(kunrei.Length);
        foreach (var letter in kunrei)
        {
            if (skeleton.Length == 0 || skeleton[^1] != letter)
            {
                skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }

    private static string Kunrei(string letters)
    {
        foreach (var (from, to) in Habits)
        {
            letters = letters.Replace(from, to, StringComparison.Ordinal);
        }

        return letters;
    }

    /// <summary>A small tsu doubles the next consonant, which a skeleton has once.</summary>
    private static string LettersOf(string kana)
    {
        var letters = new StringBuilder(kana.Length * 2);
        for (var at = 0; at < kana.Length;)
        {
            var length = at + 1 < kana.Length && Letters.ContainsKey(kana.Substring(at, 2)) ? 2 : 1;
            letters.Append(kana[at] == Kana["xtu"][0] ? string.Empty : Letters.GetValueOrDefault(kana.Substring(at, length), string.Empty));
            at += length;
        }

        return letters.ToString();
    }

    /// <summary>The hiragana that are written; <c>null</c> when the letters write none.</summary>
    private static string? KanaOf(string letters)
    {
        var kunrei = Kunrei(letters);
        var kana = new StringBuilder(kunrei.Length);
        for (var at = 0; at < kunrei.Length;)
        {
            if (at + 1 < kunrei.Length && kunrei[at] == kunrei[at + 1] && kunrei[at] is not ('a' or 'i' or 'u' or 'e' or 'o' or 'n'))
            {
                kana.Append(Kana["xtu"]);
                at++;
                continue;
            }

            var length = Math.Min(3, kunrei.Length - at);
            while (length > 0 && !Kana.ContainsKey(kunrei.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            kana.Append(Kana[kunrei.Substring(at, length)]);
            at += length;
        }

        return kana.ToString();
    }
}
