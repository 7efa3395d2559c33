using Catalog.Search.Engine;

namespace Catalog.Search.Words;

/// <summary>A word with where it was found in each segment.</summary>
internal sealed record FoundWord(WordReading Reading, IReadOnlyList<WordHits> Hits)
{
    public bool IsHeld { get; } = Hits.Any(hits => hits.All.Any());
}

/// <summary>A query as it was read.</summary>
/// <param name="Words">Every one must be found.</param>
/// <param name="Notes">Words that were not taken as typed.</param>
internal sealed record ReadQuery(IReadOnlyList<FoundWord> Words, IReadOnlyList<ReadAs> Notes);

/// <summary>Reads a query against a snapshot.</summary>
/// <remarks>
/// A word that somebody has, in any of its spellings, is taken so. Only one that nobody has is cut: from its beginning the
/// longest piece that somebody has, then the next, filler words left out; every piece must then be found. What cannot be cut
/// to its end and is written in Latin letters is taken for the nearest word that is known. Filters play no part in this.
/// </remarks>
internal sealed class QueryReader(OfferingSnapshot snapshot)
{
    private const int ShortestPiece = 2;

    private const int LongestPiece = 24;

    public ReadQuery Read(string? text)
    {
        var words = new List<FoundWord>();
        var notes = new List<ReadAs>();
        foreach (var typed in WordsOf(text))
        {
            var word = Find(Spellings.Of(typed));
            if (word.IsHeld)
            {
                words.Add(word);
            }
            else if (Cut(Folding.Fold(typed)) is { Count: > 0 } pieces)
            {
                words.AddRange(pieces);
                notes.Add(new ReadAs(typed, WordTreatment.Cut, [.. pieces.Select(piece => piece.Reading.Typed)]));
            }
            else if (snapshot.Vocabulary.Guess(Folding.Fold(typed)) is { Count: > 0 } guesses && Find(new WordReading(typed, guesses)) is { IsHeld: true } guessed)
            {
                words.Add(guessed);
                notes.Add(new ReadAs(typed, WordTreatment.Corrected, [.. guesses.Select(guess => guess.Shown!)]));
            }
            else
            {
                words.Add(word);
            }
        }

        return new ReadQuery(words, notes);
    }

    /// <summary>Latin words that together are one term or one reading, such as "my number" and "kokumin kenko hoken", are that term.</summary>
    private static List<string> WordsOf(string? text)
    {
        var words = Folding.Split(text).ToList();
        var together = string.Concat(words);
        return words.Count > 1 && together.All(char.IsAscii) && IsKnown(Folding.Fold(together)) ? [together] : words;
    }

    private static bool IsKnown(string folded) => Synonyms.Named(folded).Count > 0 || Romaji.Groups.Contains(Romaji.Skeleton(folded));

    private FoundWord Find(WordReading reading) => new(reading, [.. snapshot.Segments.Select(segment => WordHits.Of(segment, reading))]);

    /// <summary>The pieces of a compound; <c>null</c> when it cannot be cut to its end.</summary>
    private IReadOnlyList<FoundWord>? Cut(string word) => word.All(char.IsAscii) ? null : CutFrom(word, 0);

    /// <summary>A filler goes first; where the rest then cannot be cut, its letters belong to a piece.</summary>
    private IReadOnlyList<FoundWord>? CutFrom(string word, int at)
    {
        if (at == word.Length)
        {
            return [];
        }

        if (FillerAt(word, at) is > 0 and var filler && CutFrom(word, at + filler) is { } rest)
        {
            return rest;
        }

        return LongestHeld(word, at) is { } piece && CutFrom(word, at + piece.Reading.Typed.Length) is { } after ? [piece, .. after] : null;
    }

    private FoundWord? LongestHeld(string word, int at)
    {
        for (var length = Math.Min(LongestPiece, word.Length - at); length >= ShortestPiece; length--)
        {
            var piece = word.Substring(at, length);
            if (Find(Spellings.Of(piece, piece)) is { IsHeld: true } held)
            {
                return held;
            }
        }

        return null;
    }

    private static int FillerAt(string word, int at) =>
        SynonymGroup.Fillers.Where(filler => string.CompareOrdinal(word, at, filler, 0, filler.Length) == 0)
            .Select(filler => filler.Length).DefaultIfEmpty().Max();
}
