using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Catalog.Comparison;

namespace Catalog.Search.Engine;

/// <summary>What a town of one size pays at least for each document over five years, and the facet of its bands.</summary>
/// <param name="Gross">Tax included; <see cref="long.MaxValue"/> = no price.</param>
internal sealed record TownPrices(long[] Gross, FacetIndex Bands);

/// <summary>The bands of population of every plan with their five-year costs, laid out flat; a town's prices are one pass over them.</summary>
internal sealed class PriceList
{
    /// <summary>Towns that are kept; the country has fewer sizes of towns in use at a time.</summary>
    private const int KeptTowns = 64;

    private readonly Band[][] plans;
    private readonly int[] documentOf;
    private readonly int documents;
    private readonly ConcurrentDictionary<int, TownPrices> towns = new();

    public PriceList(IReadOnlyList<OfferingDocument> documents)
    {
        this.documents = documents.Count;
        var all = documents.SelectMany((document, number) => document.Offering.Plans.Select(plan => (number, plan, document.Offering.Exit))).ToList();
        documentOf = [.. all.Select(each => each.number)];
        plans = [.. all.Select(each => each.plan.Tiers
            .Select(tier => new Band(tier.FromPopulation, tier.ToPopulation ?? int.MaxValue, CostOf(each.plan, each.Exit, tier.FromPopulation)))
            .ToArray())];
    }

    public TownPrices For(int population)
    {
        if (towns.TryGetValue(population, out var known))
        {
            return known;
        }

        if (towns.Count >= KeptTowns)
        {
            towns.Clear();
        }

        return towns.GetOrAdd(population, Compute);
    }

    private static long CostOf(Offerings.Plan plan, Offerings.ExitTerms? exit, int population) =>
        TownCost.Of(plan, exit, population).Value!.Gross.Amount;

    private TownPrices Compute(int population)
    {
        var gross = new long[documents];
        Array.Fill(gross, long.MaxValue);
        for (var plan = 0; plan < plans.Length; plan++)
        {
            foreach (var band in plans[plan])
            {
                if (population >= band.From && population <= band.To)
                {
                    ref var cheapest = ref gross[documentOf[plan]];
                    cheapest = Math.Min(cheapest, band.Gross);
                    break;
                }
            }
        }

        return new TownPrices(gross, FacetIndex.Of(documents, number =>
            [gross[number] == long.MaxValue ? PriceBand.Unpriced : PriceBand.Of(new Yen(gross[number])).Name]));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Band(int From, int To, long Gross);
}
