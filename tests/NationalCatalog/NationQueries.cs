using System.Text;

namespace NationalCatalog;

/// <summary>What people type: one to many characters, short forms, readings, Latin letters, half width, old characters, several words.</summary>
internal static class NationQueries
{
    private const int HalfWidth = 0xFEE0;

    public static IReadOnlyList<string> Of(NationScale scale, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Make(Chance.For(scale.Seed, "query", number)))];

    private static string Make(Chance chance)
    {
        var trade = chance.Pick(Vocabulary.Systems);
        var (head, brand) = (chance.Pick(Vocabulary.Heads), chance.Pick(Vocabulary.Brands));
        var grammar = new Grammar(trade, chance);
        return chance.Below(22) switch
        {
            0 or 1 => One(chance.Pick(trade.Nouns), chance),
            2 or 3 => trade.Short,
            4 => trade.Name,
            5 => Part(chance.Pick(trade.Nouns), 2, chance),
            6 or 7 => chance.Pick(trade.Nouns),
            8 => head.Name,
            9 => head.Romaji.ToLowerInvariant(),
            10 => brand.Name,
            11 => FullWidth(brand.Romaji),
            12 => $"{brand.Name} {trade.Short}",
            13 => $"{trade.Name} {chance.Pick(Vocabulary.Choices["cloud"])}",
            14 => $"{chance.Pick(trade.Nouns)} {chance.Pick(trade.Nouns)}",
            15 => Part(grammar.Say("strength"), chance.Between(3, 8), chance),
            16 => Part(grammar.Say("strength"), chance.Between(8, 14), chance),
            17 => chance.Pick(Vocabulary.Slots["audience"]),
            18 => $"{trade.Name}{chance.Pick(Vocabulary.Slots["suffix"])}",
            19 => chance.Pick(Vocabulary.Choices["interface"]),
            20 => trade.Kana,
            _ => grammar.Say("typed"),
        };
    }

    private static string One(string word, Chance chance) => word[chance.Below(word.Length)].ToString();

    private static string Part(string text, int length, Chance chance)
    {
        var start = chance.Below(Math.Max(1, text.Length - length));
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    /// <summary>Latin letters as a Japanese keyboard may leave them.</summary>
    private static string FullWidth(string romaji)
    {
        var wide = new StringBuilder(romaji.Length);
        foreach (var letter in romaji)
        {
            wide.Append(char.IsAsciiLetter(letter) ? (char)(letter + HalfWidth) : letter);
        }

        return wide.ToString();
    }
}
