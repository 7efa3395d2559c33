using System.Globalization;
using Catalog.Offerings;
using Catalog.Search;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Rivals;

/// <summary>What every rival is given: the same folded texts, the same facet values, already in the neutral order.</summary>
/// <param name="Texts">One for each offering; parts of it parted by line feeds. The index is the offering's number.</param>
/// <param name="Values">Numbers of the facet values of each offering.</param>
/// <param name="ValueCount">How many facet values there are.</param>
internal sealed record RivalCorpus(IReadOnlyList<string> Texts, IReadOnlyList<int[]> Values, int ValueCount)
{
    public static async Task<RivalCorpus> ReadAsync(MarketplaceDb db, CancellationToken ct)
    {
        var systems = await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(system => system.Id, ct);
        var areas = await db.BusinessAreas.AsNoTracking().ToDictionaryAsync(area => area.Number, ct);
        var offerings = await db.Offerings.AsNoTracking().Include(offering => offering.Vendor).Where(offering => offering.WithdrawnAt == null).ToListAsync(ct);
        var inOrder = offerings.OrderBy(offering => TieBreak.Of(offering.Code)).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = inOrder.ConvertAll(offering => ValuesOf(offering, systems).Distinct(StringComparer.Ordinal)
            .Select(value => numbers.TryGetValue(value, out var known) ? known : numbers[value] = numbers.Count).ToArray());
        return new RivalCorpus(inOrder.ConvertAll(offering => TextOf(offering, systems, areas)), values, numbers.Count);
    }

    /// <summary>Area, system, kind, origin, cloud, zone, vendor and region: the facets that our search counts without a town.</summary>
    private static IEnumerable<string> ValuesOf(Offering o, Dictionary<string, BusinessSystem> systems) =>
    [
        .. o.Systems.Select(id => systems[id].Area).OfType<int>().Select(area => string.Create(CultureInfo.InvariantCulture, $"area {area}")),
        .. o.Systems.Select(id => $"system {id}"),
        .. o.Zones.Select(zone => $"zone {zone}"),
        $"kind {o.Kind}", $"origin {o.Origin}", $"cloud {o.Cloud}", $"vendor {o.Vendor.Code}", $"region {o.Vendor.PrefectureNumber}",
    ];

    private static string TextOf(Offering o, Dictionary<string, BusinessSystem> systems, Dictionary<int, BusinessArea> areas)
    {
        var served = o.Systems.ConvertAll(id => systems[id]);
        string?[] parts =
        [
            o.Name, o.NameEn, o.Code, o.Vendor.Name, o.Vendor.NameEn, o.Summary, o.SummaryEn,
            .. served.SelectMany(system => (string[])[system.Id, system.Name, system.NameEn]),
            .. served.Where(system => system.Area is not null).Select(system => areas[system.Area!.Value]).Distinct()
                .SelectMany(area => area.Aliases.Append(area.Name).Append(area.NameEn)),
            .. o.Interfaces.Select(each => each.Name),
        ];
        return string.Join('\n', parts.Select(Folding.Fold).Where(part => part.Length > 0));
    }
}
