namespace Catalog.Search.Words;

/// <summary>All groups by the words that call them.</summary>
internal static class Synonyms
{
    /// <summary>Kana stand for many things; inside a longer word only long readings are taken for one.</summary>
    private const int ShortestKanaInside = 4;

    /// <summary>A reading that is only begun is taken for its words from here on.</summary>
    private const int ShortestBeginning = 3;

    private static readonly Dictionary<string, List<SynonymGroup>> ByWord = Index();

    private static readonly string[] Readings =
        [.. SynonymGroup.All.SelectMany(group => group.Kana).Select(Folding.Fold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly int Longest = ByWord.Keys.Max(word => word.Length);

    public static IReadOnlyList<SynonymGroup> Named(string folded) => ByWord.GetValueOrDefault(folded) ?? [];

    /// <summary>Groups whose reading begins with these kana.</summary>
    public static IEnumerable<SynonymGroup> BeginningWith(string kana) => kana.Length < ShortestBeginning || !kana.All(IsKana)
        ? []
        : Readings.Where(reading => reading.StartsWith(kana, StringComparison.Ordinal)).SelectMany(Named).Distinct();

    /// <summary>The word cut at the group words inside it, longest first from the left; the rest between them calls no group.</summary>
    public static IReadOnlyList<(string Part, IReadOnlyList<SynonymGroup> Groups)> Cut(string word)
    {
        var parts = new List<(string, IReadOnlyList<SynonymGroup>)>();
        var rest = 0;
        for (var at = 0; at < word.Length;)
        {
            var (length, groups) = LongestAt(word, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (at > rest)
            {
                parts.Add((word[rest..at], []));
            }

            parts.Add((word.Substring(at, length), groups));
            rest = at += length;
        }

        return rest == 0 ? [] : rest < word.Length ? [.. parts, (word[rest..], [])] : parts;
    }

    private static (int Length, IReadOnlyList<SynonymGroup> Groups) LongestAt(string word, int at)
    {
        var lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, word.Length - at); length >= 2; length--)
        {
            var part = word.AsSpan(at, length);
            if (lookup.TryGetValue(part, out var groups) && MayStandInside(part))
            {
                return (length, groups);
            }
        }

        return (0, []);
    }

    private static bool MayStandInside(ReadOnlySpan<char> part)
    {
        var kana = true;
        foreach (var letter in part)
        {
            if (letter < '\u0080')
            {
                return false;
            }

            kana &= IsKana(letter);
        }

        return !kana || part.Length >= ShortestKanaInside;
    }

    private static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u3096';

    private static Dictionary<string, List<SynonymGroup>> Index()
    {
        var index = new Dictionary<string, List<SynonymGroup>>(StringComparer.Ordinal);
        foreach (var group in SynonymGroup.All)
        {
            foreach (var word in group.Terms.Concat(group.Typed).Concat(group.Kana).Concat(group.English).Select(Folding.Fold).Distinct(StringComparer.Ordinal))
            {
                if (!index.TryGetValue(word, out var groups))
                {
                    index.Add(word, groups = []);
                }

                groups.Add(group);
            }
        }

        return index;
    }
}
