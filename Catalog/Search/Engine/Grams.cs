using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>Which texts hold which character and which pair of characters; enough to find any word in them.</summary>
internal sealed class Grams
{
    private readonly string[] texts;
    private readonly Dictionary<uint, int[]> places;

    private Grams(string[] texts, Dictionary<uint, int[]> places) => (this.texts, this.places) = (texts, places);

    public static Grams Of(string[] texts)
    {
        var growing = new Dictionary<uint, List<int>>();
        for (var place = 0; place < texts.Length; place++)
        {
            var text = texts[place];
            for (var at = 0; at < text.Length; at++)
            {
                Note(growing, Single(text[at]), place);
                if (at + 1 < text.Length)
                {
                    Note(growing, Pair(text[at], text[at + 1]), place);
                }
            }
        }

        return new Grams(texts, growing.ToDictionary(each => each.Key, each => each.Value.ToArray()));
    }

    /// <summary>The texts that hold the word, ascending. Of a longer word its two rarest pairs are met, then the text itself is asked.</summary>
    public IReadOnlyList<int> Find(string word)
    {
        if (word.Length <= 2)
        {
            return places.GetValueOrDefault(word.Length == 1 ? Single(word[0]) : Pair(word[0], word[1])) ?? [];
        }

        int[]? rarest = null, second = null;
        for (var at = 0; at + 1 < word.Length; at++)
        {
            if (!places.TryGetValue(Pair(word[at], word[at + 1]), out var found))
            {
                return [];
            }

            if (rarest is null || found.Length < rarest.Length)
            {
                (rarest, second) = (found, rarest);
            }
            else if (found != rarest && (second is null || found.Length < second.Length))
            {
                second = found;
            }
        }

        return Confirm(word, rarest!, second ?? rarest!);
    }

    private static uint Single(char letter) => (uint)letter << 16;

    private static uint Pair(char first, char second) => (uint)first << 16 | second;

    private static void Note(Dictionary<uint, List<int>> growing, uint gram, int place)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(growing, gram, out _);
        known ??= [];
        if (known.Count == 0 || known[^1] != place)
        {
            known.Add(place);
        }
    }

    private List<int> Confirm(string word, int[] left, int[] right)
    {
        var found = new List<int>();
        for (int a = 0, b = 0; a < left.Length && b < right.Length;)
        {
            if (left[a] < right[b])
            {
                a++;
            }
            else if (left[a] > right[b])
            {
                b++;
            }
            else
            {
                if (texts[left[a]].Contains(word, StringComparison.Ordinal))
                {
                    found.Add(left[a]);
                }

                a++;
                b++;
            }
        }

        return found;
    }
}
