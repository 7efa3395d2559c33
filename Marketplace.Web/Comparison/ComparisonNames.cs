using Catalog.Comparison;
using Catalog.Offerings;
using Marketplace.Web.Language;
using Marketplace.Web.Offerings;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Comparison;

/// <summary>What groups, rows and interfaces are called on the screen.</summary>
internal static class ComparisonNames
{
    public static string Of(IStringLocalizer<ComparisonText> text, ComparisonGroup group) => text["Group" + group];

    public static string Of(IStringLocalizer<ComparisonText> text, ComparisonRow row) => text["Row" + row];

    /// <summary>The lines of a cell in the reader's words.</summary>
    public static IReadOnlyList<string> Lines(
        IStringLocalizer<ComparisonText> text, IStringLocalizer<OfferingsText> terms, ComparisonRow row, ComparisonCell cell)
    {
        var lines = Cultures.Pick(cell.Words ?? string.Empty, cell.WordsEn ?? string.Empty).Split('\n');
        return row switch
        {
            ComparisonRow.Zones => [.. lines.Select(zone => OfferingWords.Zone(terms, Enum.Parse<NetworkZone>(zone)))],
            ComparisonRow.Provides or ComparisonRow.Consumes => [.. lines.Select(line => Interface(text, terms, line))],
            ComparisonRow.NoticeDays or ComparisonRow.RetentionDays => [text[nameof(ComparisonText.DaysCount), lines[0]]],
            _ => lines,
        };
    }

    /// <summary>Whether a system that is in use could be linked, and by what or why not.</summary>
    public static string Of(IStringLocalizer<ComparisonText> text, IStringLocalizer<OfferingsText> terms, OwnLink link)
    {
        var name = Cultures.Pick(link.Name, link.NameEn);
        return link switch
        {
            { Fit: { } fit } => text[nameof(ComparisonText.LinkFits), name, Interface(text, terms, $"{fit.Interface} {fit.Version}")],
            { Misfit: LinkMisfit.OtherVersion } => text[nameof(ComparisonText.LinkOtherVersion), name, Interface(text, terms, link.Interface!), link.OfferedVersions!, link.OwnVersions!],
            _ => text[nameof(ComparisonText.LinkNoCommon), name],
        };
    }

    /// <summary>An interface by name and version; one without a name of ours keeps its own.</summary>
    public static string Interface(IStringLocalizer<ComparisonText> text, IStringLocalizer<OfferingsText> terms, string nameAndVersion) =>
        nameAndVersion.Split(' ')[0] is var name && OfferingWords.Interface(terms, name) is var word && word != name
            ? text[nameof(ComparisonText.InterfaceNamed), word, nameAndVersion]
            : nameAndVersion;
}
