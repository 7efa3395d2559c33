using Catalog.Comparison;
using Catalog.Offerings;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Comparison;

/// <summary>What groups, rows, zones and interfaces are called on the screen.</summary>
internal static class ComparisonNames
{
    public static string Of(IStringLocalizer<ComparisonText> text, ComparisonGroup group) => text["Group" + group];

    public static string Of(IStringLocalizer<ComparisonText> text, ComparisonRow row) => text["Row" + row];

    public static string Of(IStringLocalizer<ComparisonText> text, Origin origin) => text[origin.ToString()];

    /// <summary>The lines of a cell in the reader's words.</summary>
    public static IReadOnlyList<string> Lines(IStringLocalizer<ComparisonText> text, ComparisonRow row, ComparisonCell cell)
    {
        var lines = Cultures.Pick(cell.Words ?? string.Empty, cell.WordsEn ?? string.Empty).Split('\n');
        return row switch
        {
            ComparisonRow.Zones => [.. lines.Select(zone => text["Zone" + zone].Value)],
            ComparisonRow.Provides or ComparisonRow.Consumes => [.. lines.Select(line => Interface(text, line))],
            ComparisonRow.NoticeDays or ComparisonRow.RetentionDays => [text[nameof(ComparisonText.DaysCount), lines[0]]],
            _ => lines,
        };
    }

    /// <summary>An interface by name and version; one without a name of ours keeps its own.</summary>
    public static string Interface(IStringLocalizer<ComparisonText> text, string nameAndVersion) => nameAndVersion.Split(' ')[0] switch
    {
        "vaccination-records" => text[nameof(ComparisonText.InterfaceNamed), text[nameof(ComparisonText.InterfaceVaccination)], nameAndVersion],
        "resident-base" => text[nameof(ComparisonText.InterfaceNamed), text[nameof(ComparisonText.InterfaceResident)], nameAndVersion],
        _ => nameAndVersion,
    };
}
