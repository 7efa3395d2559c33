using System.Globalization;
using System.Resources;

namespace Catalog.Ladder;

/// <summary>The words of the levels: a short name, and what a town may rely on.</summary>
public static class LadderLevels
{
    private static readonly ResourceManager Words = new("Catalog.Ladder.LadderLevelText", typeof(LadderLevels).Assembly);

    /// <param name="level"><c>null</c> = not checked yet.</param>
    public static string Name(int? level, CultureInfo? culture = null) => Word(level, "name", culture);

    /// <inheritdoc cref="Name"/>
    public static string Meaning(int? level, CultureInfo? culture = null) => Word(level, "meaning", culture);

    private static string Word(int? level, string part, CultureInfo? culture) =>
        Words.GetString($"{level?.ToString(CultureInfo.InvariantCulture) ?? "none"}.{part}", culture ?? CultureInfo.CurrentUICulture)
        ?? throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level.");
}
