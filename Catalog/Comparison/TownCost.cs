using Catalog.Offerings;

namespace Catalog.Comparison;

/// <summary>The kinds of charge that are never added up unseen (費目).</summary>
public enum ChargeKind
{
    Initial,
    Migration,
    Monthly,
    CloudShare,
    Line,
    Exit,
    /// <summary>An option that was chosen.</summary>
    Option,
}

/// <summary>One line of the calculation: unit amount × count.</summary>
/// <param name="Kind">費目</param>
/// <param name="Unit">Amount each time, tax excluded.</param>
/// <param name="Count">Times within the term: 1, or the months.</param>
/// <param name="Option">Code of the option that is charged; <c>null</c> for every other kind.</param>
public sealed record CostLine(ChargeKind Kind, Yen Unit, int Count, string? Option = null)
{
    public Yen Sum => Unit * Count;
}

/// <summary>What a plan costs a municipality of a given population over a term, exit included (総費用の試算).</summary>
/// <param name="Population">People of the municipality.</param>
/// <param name="Years">Length of the term; five by custom of 長期継続契約.</param>
/// <param name="Tier">The published band that was applied.</param>
/// <param name="Lines">Every charge; options last, with a line for the once and one for the monthly charge where there is one.</param>
public sealed record TownCost(int Population, int Years, PriceTier Tier, IReadOnlyList<CostLine> Lines)
{
    /// <summary>Sum of all lines, tax excluded.</summary>
    public Yen Net => Lines.Aggregate(Yen.Zero, (sum, line) => sum + line.Sum);

    public Yen Tax => ConsumptionTax.On(Net);

    /// <summary>Tax included.</summary>
    public Yen Gross => Net + Tax;

    /// <summary>The charges of one ordinary year, tax excluded (年間の経常費用).</summary>
    public Yen NetPerYear => Lines
        .Where(line => line.Count > 1).Aggregate(Yen.Zero, (sum, line) => sum + (line.Unit * 12));

    /// <summary>What the chosen options add, tax excluded.</summary>
    public Yen Options => Lines.Where(line => line.Kind == ChargeKind.Option).Aggregate(Yen.Zero, (sum, line) => sum + line.Sum);

    public static Outcome<TownCost> Of(Plan plan, ExitTerms? exit, int population, int years = 5) => Of(plan, exit, population, [], years);

    /// <summary>With the options that were chosen.</summary>
    public static Outcome<TownCost> Of(Plan plan, ExitTerms? exit, int population, IReadOnlyList<PlanOption> chosen, int years = 5)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(chosen);
        if (plan.TierFor(population) is not { } tier)
        {
            return OfferingFaults.NoPriceForPopulation(plan.Code, population);
        }

        var months = years * 12;
        var leaving = exit is null ? Yen.Zero : exit.ExportFee + exit.EgressFee;
        return new TownCost(population, years, tier,
        [
            new(ChargeKind.Initial, tier.Initial, 1),
            new(ChargeKind.Migration, tier.Migration, 1),
            new(ChargeKind.Monthly, tier.Monthly, months),
            new(ChargeKind.CloudShare, tier.CloudMonthly, months),
            new(ChargeKind.Line, tier.LineMonthly, months),
            new(ChargeKind.Exit, leaving, 1),
            .. chosen.SelectMany(option => LinesOf(option, months)),
        ]);
    }

    private static IEnumerable<CostLine> LinesOf(PlanOption option, int months) =>
        new CostLine[] { new(ChargeKind.Option, option.Initial, 1, option.Code), new(ChargeKind.Option, option.Monthly, months, option.Code) }
            .Where(line => line.Unit != Yen.Zero);
}
