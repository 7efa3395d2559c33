using Catalog.Search;
using Catalog.Seeding;
using Catalog.Workbooks;

namespace Catalog.Standards;

/// <summary>Which business system a file means: by number, by name, by a name in daily use or by the name of its specification.</summary>
/// <remarks>Taken from the same facts as the tables of areas and systems, so that a file can be read without a database.</remarks>
internal static class SystemNames
{
    private const string Slice = "Standards";

    private const int Letters = 200;

    private static readonly (string Id, string Name, string NameEn, string Area)[] Systems =
        [.. FactFile.Rows(Slice, "business-systems.tsv").Select(row => (row["id"], Folding.Fold(row["name"]), Folding.Fold(row["name_en"]), row["area"]))];

    private static readonly (string Number, string Name, string SpecName, string[] Names)[] Areas =
        [.. FactFile.Rows(Slice, "business-areas.tsv").Select(row => (
            row["number"],
            Folding.Fold(row["name"]),
            Folding.Fold(row["specification"]),
            row["aliases"].Split(' ').Append(row["name"]).Append(row["name_en"]).Select(Folding.Fold).ToArray()))];

    private static readonly Dictionary<string, string> SpecNames =
        FactFile.Rows(Slice, "business-areas.tsv").ToDictionary(row => row["number"], row => row["specification"]);

    public static bool Exists(string id) => Systems.Any(system => system.Id == id);

    /// <summary><c>null</c> where the text names no system, or an area of several without saying which.</summary>
    public static string? Find(string text)
    {
        var folded = text.Length > Letters || !CellText.IsWhole(text) ? string.Empty : Folding.Fold(text);
        var bare = SpecMarks.WithoutTail(folded);
        var number = folded.All(char.IsAsciiDigit) && folded.Length is > 0 and <= 3 ? folded.PadLeft(3, '0') : null;
        return Systems.FirstOrDefault(system => system.Id == number || IsOneOf(folded, bare, system.Name, system.NameEn)).Id
            ?? Areas.Where(area => IsOneOf(folded, bare, [.. area.Names, area.SpecName, SpecMarks.WithoutTail(area.SpecName)]))
                .Concat(Areas.Where(area => folded.Contains(area.SpecName, StringComparison.Ordinal)).OrderByDescending(area => area.SpecName.Length))
                .Select(area => MainOf(area.Number, area.Name, folded))
                .FirstOrDefault();
    }

    /// <summary>Name of the specification to which a system belongs; <c>null</c> for systems outside of the legal areas.</summary>
    public static string? SpecNameOf(string id) => SpecNames.GetValueOrDefault(Systems.FirstOrDefault(system => system.Id == id).Area ?? string.Empty);

    private static bool IsOneOf(string folded, string bare, params ReadOnlySpan<string> names) => names.Contains(folded) || names.Contains(bare);

    private static string? MainOf(string area, string name, string folded)
    {
        var systems = Systems.Where(system => system.Area == area).ToList();
        return systems.Count == 1 ? systems[0].Id
            : systems.Find(system => folded.Contains(system.Name, StringComparison.Ordinal)).Id
                ?? systems.Find(system => system.Name == name).Id;
    }
}
