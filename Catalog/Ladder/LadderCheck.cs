using System.Globalization;
using System.Resources;

namespace Catalog.Ladder;

/// <summary>One executable check of the ladder (段階の確認項目).</summary>
/// <param name="Name">Stable.</param>
/// <param name="Level">The level that needs it.</param>
public sealed record LadderCheck(string Name, int Level)
{
    private static readonly ResourceManager Words = new("Catalog.Ladder.LadderCheckText", typeof(LadderCheck).Assembly);

    /// <summary>What is tried.</summary>
    public string Title(CultureInfo? culture = null) => Word("title", culture);

    /// <summary>What a municipality would meet where it does not hold.</summary>
    public string Why(CultureInfo? culture = null) => Word("why", culture);

    /// <summary>How the vendor mends it.</summary>
    public string Remedy(CultureInfo? culture = null) => Word("remedy", culture);

    /// <summary>Whether all its words are there in exactly this language.</summary>
    public bool Speaks(CultureInfo culture) => ((string[])["title", "why", "remedy"]).All(part =>
        !string.IsNullOrWhiteSpace(Words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString($"{Name}.{part}")));

    private string Word(string part, CultureInfo? culture) => Words.GetString($"{Name}.{part}", culture ?? CultureInfo.CurrentUICulture) ?? Name;
}
