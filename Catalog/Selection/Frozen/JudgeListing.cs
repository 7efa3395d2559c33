using Catalog.Comparison;
using Catalog.Offerings;
using Catalog.Selection.Needs;

namespace Catalog.Selection.Frozen;

/// <summary>Judges one listing by the needs that are not rows of a specification. What is not stated is unknown, never failed.</summary>
internal static class JudgeListing
{
    public static IEnumerable<NeedJudgement> Of(OfferingSheet listing, NeedSheet needs, int population)
    {
        if (needs.Network is { } network)
        {
            yield return Network(listing, network);
        }

        foreach (var strength in Enum.GetValues<NeedStrength>())
        {
            if (needs.Links?.Interfaces.Where(each => each.Strength == strength).ToList() is { Count: > 0 } links)
            {
                yield return Links(listing, links, strength);
            }
        }

        var cost = Cheapest(listing, population);
        if (needs.Size is not null)
        {
            yield return new NeedJudgement(
                JudgedNeed.Size, NeedStrength.Must, listing.Plans.Count == 0 ? NeedFit.Unknown : cost is null ? NeedFit.NotMet : NeedFit.Met);
        }

        if (needs.Budget?.Initial is { } initial)
        {
            yield return Budget(JudgedNeed.InitialBudget, initial, cost is null ? null : Gross(Once(cost)));
        }

        if (needs.Budget?.Yearly is { } yearly)
        {
            yield return Budget(JudgedNeed.YearlyBudget, yearly, cost is null ? null : Gross(cost.NetPerYear));
        }
    }

    /// <summary>The plan that costs least over five years; <c>null</c> = no price for this population.</summary>
    public static TownCost? Cheapest(OfferingSheet listing, int population) => listing.Plans
        .Select(plan => TownCost.Of(new Plan(plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers), listing.Exit, population).Value)
        .OfType<TownCost>().MinBy(cost => cost.Gross);

    private static NeedJudgement Network(OfferingSheet listing, NetworkNeed asked)
    {
        string[] failing = [.. asked.Zones.Except(listing.Zones).Select(zone => zone.ToString())];
        return Counted(JudgedNeed.Network, asked.Strength, listing.Zones.Count == 0, asked.Zones.Count, failing);
    }

    private static NeedJudgement Links(OfferingSheet listing, List<LinkNeed> asked, NeedStrength strength)
    {
        string[] failing = [.. asked.Select(each => each.Interface).Except(listing.Interfaces.Select(each => each.Name), StringComparer.Ordinal)];
        return Counted(JudgedNeed.Links, strength, listing.Interfaces.Count == 0, asked.Count, failing);
    }

    private static NeedJudgement Counted(JudgedNeed need, NeedStrength strength, bool nothingStated, int asked, string[] failing) => nothingStated
        ? new NeedJudgement(need, strength, NeedFit.Unknown) { Unknown = asked }
        : new NeedJudgement(need, strength, failing.Length == 0 ? NeedFit.Met : NeedFit.NotMet)
        {
            Met = asked - failing.Length,
            NotMet = failing.Length,
            Failing = failing,
        };

    private static NeedJudgement Budget(JudgedNeed need, Yen asked, Yen? found) =>
        new(need, NeedStrength.Must, found is not { } amount ? NeedFit.Unknown : amount <= asked ? NeedFit.Met : NeedFit.NotMet) { Asked = asked, Found = found };

    private static Yen Once(TownCost cost) => cost.Lines
        .Where(line => line.Kind is ChargeKind.Initial or ChargeKind.Migration).Aggregate(Yen.Zero, (sum, line) => sum + line.Sum);

    private static Yen Gross(Yen net) => net + ConsumptionTax.On(net);
}
