using System.Collections.Frozen;
using Catalog.Search;
using Catalog.Seeding;

namespace Catalog.Workbooks;

/// <summary>Words as files write them and what they mean, from a file of facts with the columns meaning and word.</summary>
/// <typeparam name="T">The meanings; the first word of each is the one that we write ourselves.</typeparam>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    /// <summary>Longer texts are no words, and folding them would cost more than reading them.</summary>
    private const int Letters = 60;

    private readonly FrozenDictionary<string, T> meanings;

    private readonly IReadOnlyList<(T Meaning, string Word)> words;

    public WordTable(string slice, string file)
    {
        words = [.. FactFile.Rows(slice, file).Select(row => (Enum.Parse<T>(row["meaning"]), row["word"]))];
        meanings = words.ToFrozenDictionary(entry => Folding.Fold(entry.Word), entry => entry.Meaning, StringComparer.Ordinal);
    }

    /// <summary>In any width and case, with or without white space and a note in brackets.</summary>
    public T? Find(string? text)
    {
        if (text is null || text.Length > Letters || !CellText.IsWhole(text))
        {
            return null;
        }

        var folded = Folding.Fold(text);
        return meanings.TryGetValue(folded, out var exact) ? exact
            : folded.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && meanings.TryGetValue(folded[..bracket], out var bare) ? bare
            : null;
    }

    public string Word(T meaning) => words.First(entry => entry.Meaning.Equals(meaning)).Word;

    /// <summary>One word for each meaning, for a sentence that says what is allowed.</summary>
    public string Choice => string.Join(" / ", words.DistinctBy(entry => entry.Meaning).Select(entry => entry.Word));
}
