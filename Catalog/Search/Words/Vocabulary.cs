using Catalog.Search.Engine;

namespace Catalog.Search.Words;

/// <summary>Words in Latin letters that can be meant: those of the documents, English terms and romanized readings.</summary>
internal sealed class Vocabulary
{
    /// <summary>A shorter word has too many neighbours.</summary>
    private const int Shortest = 4;

    /// <summary>From here on two letters may be wrong.</summary>
    private const int Long = 8;

    private const int MostGuesses = 5;

    private readonly ILookup<int, (string Word, IReadOnlyList<Spelling> Spellings)> byLength;

    private Vocabulary(IEnumerable<(string Word, IReadOnlyList<Spelling> Spellings)> words) =>
        byLength = words.Where(each => each.Word.Length >= Shortest).ToLookup(each => each.Word.Length);

    public static Vocabulary Of(IEnumerable<OfferingDocument> documents) => new(
    [
        .. documents.SelectMany(LatinWords).Distinct(StringComparer.Ordinal).Select(word => (word, Alone(word))),
        .. SynonymGroup.All.SelectMany(group => group.English.Select(word => (Folding.Fold(word), group.Spellings))),
        .. Romaji.Groups.Select(each => (each.Key, (IReadOnlyList<Spelling>)[.. each.SelectMany(group => group.Spellings)])),
    ]);

    /// <summary>The nearest words to a misspelt one, and how they are looked for; none for a word with other than letters and digits.</summary>
    public IReadOnlyList<Spelling> Guess(string folded)
    {
        if (folded.Length < Shortest || !folded.All(char.IsAsciiLetterOrDigit))
        {
            return [];
        }

        var skeleton = Romaji.Skeleton(folded);
        for (var distance = 1; distance <= (folded.Length >= Long ? 2 : 1); distance++)
        {
            var near = Near(folded, distance).Concat(skeleton == folded ? [] : Near(skeleton, distance))
                .OrderBy(each => each.Word, StringComparer.Ordinal).SelectMany(each => each.Spellings)
                .DistinctBy(spelling => spelling.Folded).Take(MostGuesses).ToList();
            if (near.Count > 0)
            {
                return near;
            }
        }

        return [];
    }

    private IEnumerable<(string Word, IReadOnlyList<Spelling> Spellings)> Near(string word, int distance) =>
        Enumerable.Range(word.Length - distance, (2 * distance) + 1).SelectMany(length => byLength[length])
            .Where(each => EditDistance.IsAtMost(distance, word, each.Word));

    private static IReadOnlyList<Spelling> Alone(string word) => [new Spelling(word, word)];

    private static IEnumerable<string> LatinWords(OfferingDocument document)
    {
        var offering = document.Offering;
        var texts = new[] { offering.Name, offering.NameEn, offering.Vendor.Name, offering.Vendor.NameEn, offering.SummaryEn }
            .Concat(document.Systems.Select(system => system.NameEn));
        return texts.SelectMany(text => Folding.Split(text)).SelectMany(LatinRuns);
    }

    private static IEnumerable<string> LatinRuns(string word)
    {
        var folded = Folding.Fold(word);
        var start = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at == folded.Length || !char.IsAsciiLetterOrDigit(folded[at]))
            {
                if (at - start >= Shortest)
                {
                    yield return folded[start..at];
                }

                start = at + 1;
            }
        }
    }
}
