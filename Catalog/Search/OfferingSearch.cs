using System.Globalization;
using Catalog.Comparison;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Finds offerings by words and filters, says why each matched, and counts every facet.</summary>
/// <remarks>
/// The published order: the sum over the words of the weight of the best field that holds them
/// (name 8, vendor 4, system 3, area 3, summary 2, interface 1), then the hash of the code. Nothing else moves a rank.
/// </remarks>
public sealed class OfferingSearch(OfferingIndex index, IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Characters; longer texts are no search.</summary>
    public const int TextLimit = 200;

    private static readonly OfferingFilters NoFilters = new();

    public async Task<Outcome<OfferingResults>> RunAsync(OfferingQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text is { Length: > TextLimit })
        {
            return SearchFaults.TextTooLong(TextLimit);
        }

        var snapshot = await index.CurrentAsync(ct);
        var chosen = Choose(query.Filters ?? NoFilters, snapshot);
        if (!chosen.IsDone)
        {
            return chosen.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (town, fault) = await TownView.FindAsync(db, query.Municipality, ct);
        if (fault is not null)
        {
            return fault;
        }

        var found = new FoundOfferings(snapshot, query.Text, chosen.Value);
        var hits = Order(found.Hits.Select(hit => ToHit(hit, town)), query.Sort);
        return new OfferingResults([.. hits.Skip(query.Offset).Take(query.Limit)], found.Hits.Count, found.Facets(), found.Hints());
    }

    private static Outcome<Dictionary<string, IReadOnlyList<string>>> Choose(OfferingFilters filters, OfferingSnapshot snapshot)
    {
        var chosen = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var facet in OfferingFacet.All)
        {
            var values = new List<string>();
            foreach (var value in facet.Chosen(filters) ?? [])
            {
                var known = facet.Name == "area" ? snapshot.AreaNumber(value)?.ToString(CultureInfo.InvariantCulture) : Known(facet, value, snapshot);
                if (known is null)
                {
                    return SearchFaults.UnknownFilterValue(facet.Name, value, Examples(facet, snapshot));
                }

                values.Add(known);
            }

            chosen[facet.Name] = values;
        }

        return chosen;
    }

    private static string? Known(OfferingFacet facet, string value, OfferingSnapshot snapshot) =>
        facet.Name == "system" && snapshot.Names.Systems.ContainsKey(value) ? value
        : Values(facet, snapshot).FirstOrDefault(known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Values(OfferingFacet facet, OfferingSnapshot snapshot) =>
        facet.Name switch
        {
            "kind" => Enum.GetNames<OfferingKind>(),
            "origin" => Enum.GetNames<Origin>(),
            "zone" => Enum.GetNames<NetworkZone>(),
            _ => snapshot.Documents.SelectMany(facet.ValuesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        };

    private static string Examples(OfferingFacet facet, OfferingSnapshot snapshot) =>
        facet.Name == "area" ? string.Join(", ", snapshot.Names.Areas.Values.OrderBy(a => a.Number).Select(a => a.Name))
        : string.Join(", ", Values(facet, snapshot).Take(20));

    private static IEnumerable<OfferingHit> Order(IEnumerable<OfferingHit> neutral, OfferingSort sort) => sort switch
    {
        OfferingSort.Name => neutral.OrderBy(hit => hit.Name, StringComparer.Ordinal),
        OfferingSort.Cost => neutral.OrderBy(hit => hit.Cost?.Gross.Amount ?? long.MaxValue),
        _ => neutral,
    };

    private static OfferingHit ToHit(FoundOffering found, TownView? town)
    {
        var o = found.Document.Offering;
        var cost = town is null ? null : o.Plans.Select(plan => TownCost.Of(plan, o.Exit, town.Population).Value)
            .Where(each => each is not null).MinBy(each => each!.Gross);
        return new OfferingHit(
            o.Code, o.Name, o.NameEn, o.Vendor.Code, o.Vendor.Name, o.Vendor.NameEn, o.Origin, o.Kind, found.Document.Systems,
            o.Summary, o.SummaryEn, o.Cloud, o.Zones, found.Document.Certificates, o.IsOrderable, found.Matches, cost,
            town is null || o.Origin == Origin.PublishedFact ? null : o.Serves(town.PrefectureNumber));
    }
}
