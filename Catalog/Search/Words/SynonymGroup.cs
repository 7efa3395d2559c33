using Catalog.Seeding;

namespace Catalog.Search.Words;

/// <summary>Words that mean the same in a town hall (行政用語の言い換え).</summary>
/// <param name="Terms">Looked for when any word of the group is typed.</param>
/// <param name="Typed">Understood when typed, never looked for: short forms that stand inside other words.</param>
/// <param name="Kana">Readings, in hiragana with small letters; understood when typed, in kana or in Latin letters.</param>
/// <param name="English">Understood when typed.</param>
internal sealed record SynonymGroup(
    IReadOnlyList<string> Terms, IReadOnlyList<string> Typed, IReadOnlyList<string> Kana, IReadOnlyList<string> English)
{
    public static IReadOnlyList<SynonymGroup> All { get; } = [.. FactFile.Rows("Search", "synonyms.tsv").Select(row =>
        new SynonymGroup(Parts(row["terms"]), Parts(row["typed"]), Parts(row["kana"]), Parts(row["english"])))];

    /// <summary>Words that choose nothing; a compound is read without them.</summary>
    public static IReadOnlySet<string> Fillers { get; } =
        FactFile.Rows("Search", "fillers.tsv").Select(row => Folding.Fold(row["filler"])).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<Spelling> Spellings { get; } = [.. Terms.Select(term => new Spelling(Folding.Fold(term), term))];

    private static string[] Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
