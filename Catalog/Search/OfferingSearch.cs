using Catalog.Comparison;
using Catalog.Offerings;
using Catalog.Search.Words;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Finds offerings by words and filters, says why each matched, and counts every facet.</summary>
/// <remarks>
/// The published order: the sum over the words of the weight of the best field that holds them
/// (<see cref="MatchWeights"/>), then the hash of the code. Offerings with an overdue gap plan stand behind all others. Nothing else moves a rank.
/// </remarks>
public sealed class OfferingSearch(OfferingIndex index, IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
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
        var chosen = OfferingChoice.Read(query.Filters ?? NoFilters, snapshot, query.Municipality is not null);
        if (!chosen.IsDone)
        {
            return chosen.Fault;
        }

        var (town, fault) = await TownAsync(query, ct);
        if (fault is not null)
        {
            return fault;
        }

        var today = Tokyo.Today(time);
        var found = new FoundOfferings(snapshot, new QueryReader(snapshot).Read(query.Text), chosen.Value, town?.Population, today);
        return new OfferingResults(
            [.. found.Page(query.Sort, query.Offset, query.Limit).Select(hit => ToHit(hit, town, today))],
            found.Total, found.Facets(), found.Hints(), found.Notes);
    }

    private async Task<(TownView? Town, Fault? Fault)> TownAsync(OfferingQuery query, CancellationToken ct)
    {
        if (query.Municipality is null)
        {
            return (null, null);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await TownView.FindAsync(db, query.Municipality, ct);
    }

    private static OfferingHit ToHit(FoundOffering found, TownView? town, DateOnly today)
    {
        var o = found.Document.Offering;
        var cost = town is null ? null : o.Plans.Select(plan => TownCost.Of(plan, o.Exit, town.Population).Value)
            .Where(each => each is not null).MinBy(each => each!.Gross);
        return new OfferingHit(
            o.Code, o.Name, o.NameEn, o.Vendor.Code, o.Vendor.Name, o.Vendor.NameEn, o.Origin, o.Kind, found.Document.Systems,
            o.Summary, o.SummaryEn, o.Cloud, o.Zones, found.Document.Certificates, o.IsOrderable, found.Matches, cost,
            town is null || o.Origin == Origin.PublishedFact ? null : o.Serves(town.PrefectureNumber),
            o.IsGapOverdue(today) ? o.GapDueOn : null)
        {
            LadderLevel = o.LadderLevel,
            LadderSince = o.LadderSince,
        };
    }
}
