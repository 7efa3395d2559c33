using Catalog.Comparison;
using Catalog.Selection.Needs;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>What a candidate costs now, and according to what.</summary>
public sealed record CandidatePrice(string Offering, Yen? Amount, PriceSource Source);

/// <summary>The one place that says what candidates cost: today the five-year total of the comparison.</summary>
internal static class CandidatePrices
{
    public static async Task<IReadOnlyList<CandidatePrice>> OfAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var codes = selection.Open.Select(candidate => candidate.Offering).ToList();
        var population = await ReadNeeds.PopulationAsync(db, selection, await ReadNeeds.OfAsync(db, selection.Id, ct), ct);
        var listed = await db.Offerings.AsNoTracking().Include(offering => offering.Plans).Where(offering => codes.Contains(offering.Code)).ToListAsync(ct);
        return [.. codes.Select(code => new CandidatePrice(code, PriceOf(listed.First(offering => offering.Code == code), population), PriceSource.Listing))];
    }

    private static Yen? PriceOf(Offerings.Offering offering, int population) =>
        offering.Plans.Select(plan => TownCost.Of(plan, offering.Exit, population).Value).OfType<TownCost>().MinBy(cost => cost.Gross)?.Gross;
}
