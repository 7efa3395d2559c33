using Catalog.Comparison;
using Catalog.Selection.Needs;
using Catalog.Selection.Quotes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>What a candidate costs now, and according to what.</summary>
public sealed record CandidatePrice(string Offering, Yen? Amount, PriceSource Source);

/// <summary>The one place that says what candidates cost: by the opened quote, and without one by the five-year total of the comparison.</summary>
internal static class CandidatePrices
{
    private const int Years = 5;

    public static async Task<IReadOnlyList<CandidatePrice>> OfAsync(MarketplaceDb db, SelectionCase selection, IReadOnlyList<string> offerings, CancellationToken ct)
    {
        var quoted = await OpenedQuotes.GrossAsync(db, selection.Id, Years, ct);
        var population = await ReadNeeds.PopulationAsync(db, selection, await ReadNeeds.OfAsync(db, selection.Id, ct), ct);
        var listed = await db.Offerings.AsNoTracking().Include(offering => offering.Plans).Where(offering => offerings.Contains(offering.Code)).ToListAsync(ct);
        return
        [
            .. offerings.Select(code => quoted.TryGetValue(code, out var gross)
                ? new CandidatePrice(code, gross, PriceSource.Quote)
                : new CandidatePrice(code, PriceOf(listed.First(offering => offering.Code == code), population), PriceSource.Listing)),
        ];
    }

    private static Yen? PriceOf(Offerings.Offering offering, int population) =>
        offering.Plans.Select(plan => TownCost.Of(plan, offering.Exit, population, Years).Value).OfType<TownCost>().MinBy(cost => cost.Gross)?.Gross;
}
