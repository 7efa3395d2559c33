using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Search.Engine;

/// <summary>An offering as the index holds it: its facts and, for each field, its folded texts.</summary>
internal sealed record OfferingDocument(
    Offering Offering, IReadOnlyList<SystemRow> Systems, IReadOnlyList<int> Areas, int Certificates, string[][] Texts, ulong Tie)
{
    public string Code => Offering.Code;

    public static OfferingDocument Of(Offering offering, IndexedNames names, int certificates)
    {
        var systems = offering.Systems.Where(names.Systems.ContainsKey).Select(id => names.Systems[id]).ToList();
        var areas = systems.Where(system => system.Area is not null).Select(system => system.Area!.Value).Distinct().ToList();
        var texts = new string[Enum.GetValues<MatchedField>().Length][];
        Array.Fill(texts, []);
        texts[(int)MatchedField.Name] = Together(offering.Name, offering.NameEn, offering.Code);
        texts[(int)MatchedField.Vendor] = Together(offering.Vendor.Name, offering.Vendor.NameEn, offering.Vendor.CorporateNumber);
        texts[(int)MatchedField.System] = [.. systems.Select(system => names.TextOf(system))];
        texts[(int)MatchedField.Area] = [.. areas.Select(number => names.TextOf(names.Areas[number]))];
        texts[(int)MatchedField.Summary] = Together(offering.Summary, offering.SummaryEn);
        texts[(int)MatchedField.Interface] = [.. offering.Interfaces.Select(each => Folding.Fold(each.Name)).Distinct(StringComparer.Ordinal)];
        return new OfferingDocument(offering, systems, areas, certificates, texts, TieBreak.Of(offering.Code));
    }

    public string[] TextsOf(MatchedField field) => Texts[(int)field];

    /// <summary>Parts stand on lines of their own: no word has a line's end, so none is found across two parts.</summary>
    internal static string Joined(params IEnumerable<string?> parts) => string.Join('\n', parts.Select(Folding.Fold).Where(part => part.Length > 0));

    private static string[] Together(params IEnumerable<string?> parts) => Joined(parts) is { Length: > 0 } text ? [text] : [];
}

/// <summary>Names that documents are built with.</summary>
/// <param name="Prefectures">By their two digits.</param>
internal sealed record IndexedNames(
    IReadOnlyDictionary<string, SystemRow> Systems,
    IReadOnlyDictionary<int, BusinessArea> Areas,
    IReadOnlyDictionary<string, (string Name, string Romaji)> Prefectures)
{
    private readonly Dictionary<string, string> systemTexts = Systems.Values.ToDictionary(
        system => system.Id, system => OfferingDocument.Joined(system.Id, system.Name, system.NameEn), StringComparer.Ordinal);

    private readonly Dictionary<int, string> areaTexts = Areas.Values.ToDictionary(
        area => area.Number, area => OfferingDocument.Joined([area.Name, area.NameEn, area.SpecName, .. area.Aliases]));

    public string TextOf(SystemRow system) => systemTexts[system.Id];

    public string TextOf(BusinessArea area) => areaTexts[area.Number];

    /// <summary>Number of the area that this text names by number, name or everyday name; <c>null</c> = none.</summary>
    public int? AreaNumber(string text)
    {
        var folded = Folding.Fold(text);
        return Areas.Values.FirstOrDefault(area => IsNamed(area, folded))?.Number;
    }

    /// <summary>Whether documents built with the other names would be the same.</summary>
    public bool SaysTheSame(IndexedNames other) =>
        Systems.OrderBy(each => each.Key, StringComparer.Ordinal).SequenceEqual(other.Systems.OrderBy(each => each.Key, StringComparer.Ordinal))
        && areaTexts.OrderBy(each => each.Key).SequenceEqual(other.areaTexts.OrderBy(each => each.Key));

    private static bool IsNamed(BusinessArea area, string folded) =>
        folded == area.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        || folded == Folding.Fold(area.Name)
        || folded == Folding.Fold(area.NameEn)
        || area.Aliases.Exists(alias => folded == Folding.Fold(alias));
}
