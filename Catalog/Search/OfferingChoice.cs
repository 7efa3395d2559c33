using System.Globalization;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Publishing.Questions;
using Catalog.Search.Engine;

namespace Catalog.Search;

/// <summary>Reads the filters of a query: every value must be one that is known.</summary>
internal static class OfferingChoice
{
    private const int ExamplesShown = 20;

    public static Outcome<ChosenFilters> Read(OfferingFilters filters, OfferingSnapshot snapshot, bool hasTown)
    {
        if (filters.Price is { Count: > 0 } && !hasTown)
        {
            return SearchFaults.PriceNeedsTown;
        }

        var chosen = new ChosenFilters();
        foreach (var (filter, wanted) in OfferingFacet.All.Select(facet => (facet.Name, facet.Chosen(filters))).Append((OfferingFacet.Requirement, filters.Requirement)))
        {
            var values = new List<string>();
            foreach (var value in wanted ?? [])
            {
                if (Known(filter, value, snapshot) is not { } known)
                {
                    return SearchFaults.UnknownFilterValue(filter, value, Examples(filter, snapshot));
                }

                values.Add(known);
            }

            chosen.Add(filter, [.. values.Distinct(StringComparer.Ordinal)]);
        }

        return chosen;
    }

    private static string? Known(string filter, string value, OfferingSnapshot snapshot) => filter switch
    {
        "area" => snapshot.Names.AreaNumber(value)?.ToString(CultureInfo.InvariantCulture),
        OfferingFacet.Requirement => snapshot.Segments[0].Requirements.Knows(value) ? value : null,
        _ => Values(filter, snapshot).FirstOrDefault(known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase)),
    };

    private static IEnumerable<string> Values(string filter, OfferingSnapshot snapshot) => filter switch
    {
        "kind" => Enum.GetNames<OfferingKind>(),
        "origin" => Enum.GetNames<Origin>(),
        "zone" => Enum.GetNames<NetworkZone>(),
        "system" => snapshot.Names.Systems.Keys.Order(StringComparer.Ordinal),
        "region" or "serves" => snapshot.Names.Prefectures.Keys.Order(StringComparer.Ordinal),
        "accessibility" => QuestionSets.Current.Find("accessibility.level")!.Options.Select(option => option.Value),
        OfferingFacet.Evidence => Enum.GetNames<EvidenceKind>(),
        OfferingFacet.Price => PriceBand.All.Select(band => band.Name),
        OfferingFacet.Requirement => snapshot.Segments[0].Requirements.Ids,
        _ => snapshot.Segments.SelectMany(segment => segment.Facet(filter, population: null)!.Values)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    };

    private static string Examples(string filter, OfferingSnapshot snapshot) => filter == "area"
        ? string.Join(", ", snapshot.Names.Areas.Values.OrderBy(area => area.Number).Select(area => area.Name))
        : string.Join(", ", Values(filter, snapshot).Take(ExamplesShown));
}
