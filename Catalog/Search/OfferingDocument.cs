using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Search;

/// <summary>An offering as the index holds it: its facts and its folded texts, best field first.</summary>
internal sealed record OfferingDocument(
    Offering Offering,
    IReadOnlyList<SystemRow> Systems,
    IReadOnlyList<int> Areas,
    int Certificates,
    IReadOnlyList<(MatchedField Field, string Text)> Texts,
    ulong Tie)
{
    public static OfferingDocument Of(Offering offering, IndexedNames names, int certificates)
    {
        var systems = offering.Systems.Where(names.Systems.ContainsKey).Select(id => names.Systems[id]).ToList();
        var areas = systems.Where(s => s.Area is not null).Select(s => s.Area!.Value).Distinct().ToList();
        return new OfferingDocument(offering, systems, areas, certificates,
        [
            (MatchedField.Name, Folding.Fold($"{offering.Name}\n{offering.NameEn}\n{offering.Code}")),
            (MatchedField.Vendor, Folding.Fold($"{offering.Vendor.Name}\n{offering.Vendor.NameEn}\n{offering.Vendor.CorporateNumber}")),
            (MatchedField.System, Folding.Fold(string.Join('\n', systems.Select(s => $"{s.Id}\n{s.Name}\n{s.NameEn}")))),
            (MatchedField.Area, Folding.Fold(string.Join('\n', areas.Select(number => TextOf(names.Areas[number]))))),
            (MatchedField.Summary, Folding.Fold($"{offering.Summary}\n{offering.SummaryEn}")),
            (MatchedField.Interface, Folding.Fold(string.Join('\n', offering.Interfaces.Select(i => i.Name)))),
        ], TieBreak.Of(offering.Code));
    }

    /// <summary>The best field that holds the folded word.</summary>
    public MatchedField? Find(string word)
    {
        foreach (var (field, text) in Texts)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }

    private static string TextOf(BusinessArea area) => $"{area.Name}\n{area.NameEn}\n{string.Join('\n', area.Aliases)}";
}

/// <summary>Names that documents are built with.</summary>
internal sealed record IndexedNames(
    IReadOnlyDictionary<string, SystemRow> Systems, IReadOnlyDictionary<int, BusinessArea> Areas);
