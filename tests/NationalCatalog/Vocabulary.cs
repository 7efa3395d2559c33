using System.Collections.Frozen;
using System.Globalization;

namespace NationalCatalog;

/// <summary>A business system with the words of its trade.</summary>
/// <param name="Short">Everyday short form.</param>
/// <param name="Kana">Reading of the name.</param>
/// <param name="IsOldStyle">Written when specifications still forbade much.</param>
internal sealed record TradeSystem(
    string Id, int Area, string Kind, bool IsOldStyle, string Name, string Short, string Kana, string NameEn,
    IReadOnlyList<string> Chapters, IReadOnlyList<string> Nouns);

/// <summary>A word with its reading in Latin letters and, where one was needed, in kana.</summary>
internal sealed record ReadWord(string Name, string Romaji, string? Kana = null);

/// <summary>All words of the generated country, from the files in Words; none of them stands in code.</summary>
internal static class Vocabulary
{
    public static IReadOnlyList<TradeSystem> Systems { get; } = [.. Rows("systems.tsv").Select(row => new TradeSystem(
        row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3] == "old", row[4], row[5], row[6], row[7], Words(row[8]), Words(row[9])))];

    public static IReadOnlyList<ReadWord> Heads { get; } = [.. Rows("vendor-heads.tsv").Select(row => new ReadWord(row[0], row[1], row[2]))];

    public static IReadOnlyList<ReadWord> Tails { get; } = [.. Rows("vendor-tails.tsv").Select(row => new ReadWord(row[0], row[1]))];

    public static IReadOnlyList<ReadWord> Brands { get; } = [.. Rows("brands.tsv").Select(row => new ReadWord(row[0], row[1]))];

    /// <summary>What may stand in a slot of a sentence.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Slots { get; } = Rows("phrases.tsv")
        .GroupBy(row => row[0], row => row[1]).ToFrozenDictionary(slot => slot.Key, IReadOnlyList<string> (slot) => [.. slot]);

    /// <summary>Lists in which some values are more frequent than others: a value stands as often as its weight says.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Choices { get; } = Rows("choices.tsv")
        .GroupBy(row => row[0]).ToFrozenDictionary(
            list => list.Key,
            IReadOnlyList<string> (list) => [.. list.SelectMany(row => Enumerable.Repeat(row[1], int.Parse(row[2], CultureInfo.InvariantCulture)))]);

    private static string[] Words(string field) => field.Split(' ');

    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream($"NationalCatalog.Words.{file}")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
