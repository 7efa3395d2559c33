using Catalog.Comparison;
using Catalog.Offerings;

namespace Marketplace.Api.Comparison;

/// <summary>The price of a plan for one band of population, in yen, tax excluded.</summary>
/// <param name="FromPopulation">Smallest population of the band.</param>
/// <param name="ToPopulation">Largest population of the band; <c>null</c> = no upper end.</param>
/// <param name="Initial">Once, at the start.</param>
/// <param name="Migration">Once, for bringing the data over.</param>
/// <param name="Monthly">Each month, for the use.</param>
/// <param name="CloudMonthly">Each month, share of the government cloud.</param>
/// <param name="LineMonthly">Each month, share of the line.</param>
public sealed record PriceTierReply(
    int FromPopulation, int? ToPopulation, long Initial, long Migration, long Monthly, long CloudMonthly, long LineMonthly)
{
    internal static PriceTierReply Of(PriceTier tier) => new(
        tier.FromPopulation, tier.ToPopulation, tier.Initial.Amount, tier.Migration.Amount, tier.Monthly.Amount, tier.CloudMonthly.Amount, tier.LineMonthly.Amount);
}

/// <summary>One line of a cost calculation: unit × count = sum, in yen, tax excluded.</summary>
/// <param name="Kind">What the charge is for.</param>
/// <param name="Unit">Amount each time.</param>
/// <param name="Count">Times within the term: 1, or the months.</param>
/// <param name="Sum">Unit × count.</param>
/// <param name="Option">Code of the option that is charged; <c>null</c> for every other kind.</param>
public sealed record CostLineReply(ChargeKind Kind, long Unit, int Count, long Sum, string? Option);

/// <summary>What a plan costs a municipality over a term, exit included, in whole yen.</summary>
/// <param name="Population">People of the municipality; they decide the band.</param>
/// <param name="Years">Length of the term.</param>
/// <param name="Net">Sum of the lines, tax excluded.</param>
/// <param name="Tax">Consumption tax at 10 %, rounded down once.</param>
/// <param name="Gross">Tax included.</param>
/// <param name="NetPerYear">The charges of one ordinary year, tax excluded.</param>
/// <param name="Tier">The published band that was applied.</param>
/// <param name="Lines">Every charge.</param>
public sealed record CostReply(
    int Population, int Years, long Net, long Tax, long Gross, long NetPerYear, PriceTierReply Tier, IReadOnlyList<CostLineReply> Lines)
{
    internal static CostReply? Of(TownCost? cost) => cost is null ? null : new CostReply(
        cost.Population, cost.Years, cost.Net.Amount, cost.Tax.Amount, cost.Gross.Amount, cost.NetPerYear.Amount, PriceTierReply.Of(cost.Tier),
        [.. cost.Lines.Select(line => new CostLineReply(line.Kind, line.Unit.Amount, line.Count, line.Sum.Amount, line.Option))]);
}
