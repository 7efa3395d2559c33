using Catalog.Comparison;
using Catalog.Municipalities.Rules;
using Catalog.Offerings;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Route;

/// <summary>The orders of one body that go by their small sum: cases by their newest route, subscriptions without one by their price.</summary>
internal static class OrderParts
{
    /// <summary>The case in question, and all orders beside it.</summary>
    public static async Task<(OrderPart Order, IReadOnlyList<OrderPart> Others)> AroundAsync(
        MarketplaceDb db, SelectionCase selection, RouteQuestion question, RuleBook book, CancellationToken ct)
    {
        var cases = await db.Selections.AsNoTracking().Where(each => each.Municipality == selection.Municipality && each.Id != selection.Id).ToListAsync(ct);
        // By the cases, not by the body that took the route: some may have come here by a merger.
        List<SelectionId> ids = [selection.Id, .. cases.Select(each => each.Id)];
        var choices = (await db.RouteChoices.AsNoTracking().Where(choice => ids.Contains(choice.Selection)).ToListAsync(ct))
            .GroupBy(choice => choice.Selection).ToDictionary(group => group.Key, group => group.MaxBy(choice => choice.ChosenAt)!);
        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(each => each.Municipality == selection.Municipality && each.ClosedAt == null).ToListAsync(ct);
        var market = await MarketAsync(db, [selection, .. cases], subscriptions, ct);
        var order = market.PartOf(selection, FiscalYear.Of(question.StartsOn), question.Amount);
        var beside = cases.Where(each => choices.TryGetValue(each.Id, out var choice) && choice.Ground == RouteGround.SmallSum)
            .Select(each => market.PartOf(each, FiscalYear.Of(choices[each.Id].StartsOn), choices[each.Id].Amount));
        var population = await db.Municipalities.Where(town => town.Code == selection.Municipality).Select(town => town.Population).SingleAsync(ct);
        var ordered = subscriptions.Where(each => each.Selection is not { } from || (from != selection.Id && !choices.ContainsKey(from)))
            .Select(each => market.PartOf(each, population, book.Find(RuleTopic.EstimateBasis)?.Value.Choice));
        return (order, [.. beside, .. ordered.OfType<OrderPart>()]);
    }

    private static async Task<Market> MarketAsync(MarketplaceDb db, IReadOnlyList<SelectionCase> cases, List<Subscription> subscriptions, CancellationToken ct)
    {
        List<string> codes = [.. cases.SelectMany(each => each.Open).Select(candidate => candidate.Offering)
            .Concat(subscriptions.Select(each => each.Offering)).Distinct(StringComparer.Ordinal)];
        var offerings = await db.Offerings.AsNoTracking().Include(offering => offering.Vendor).Include(offering => offering.Plans)
            .Where(offering => codes.Contains(offering.Code)).ToDictionaryAsync(offering => offering.Code, ct);
        var areas = (await db.BusinessSystems.AsNoTracking().ToListAsync(ct)).Where(system => system.Area is not null)
            .ToDictionary(system => system.Id, system => system.Area!.Value);
        return new Market(offerings, areas);
    }

    private sealed record Market(Dictionary<string, Offering> Offerings, Dictionary<string, int> Areas)
    {
        /// <summary>A decided case goes to one vendor; an open one may go to any that is still on its list.</summary>
        public OrderPart PartOf(SelectionCase selection, FiscalYear year, Yen amount)
        {
            IEnumerable<string> codes = selection.Decision is { } made ? [made.Offering] : selection.Open.Select(candidate => candidate.Offering);
            return new OrderPart(
                OrderPartKind.Case, selection.Id.Value, selection.Title, selection.Area is { } area ? [area] : [],
                [.. codes.Where(Offerings.ContainsKey).Select(code => Offerings[code].Vendor.Code).Distinct(StringComparer.Ordinal)], year.Year, amount);
        }

        /// <summary><c>null</c> when its plan has no price for the population any more.</summary>
        public OrderPart? PartOf(Subscription subscription, int population, RuleChoice? basis)
        {
            var offering = Offerings[subscription.Offering];
            var plan = offering.Plans.Find(each => each.Code == subscription.Plan);
            if (plan is null || TownCost.Of(plan, offering.Exit, population) is not { IsDone: true, Value: var cost })
            {
                return null;
            }

            var amount = basis == RuleChoice.OneYear ? cost.NetPerYear + ConsumptionTax.On(cost.NetPerYear) : cost.Gross;
            var year = FiscalYear.Of(DateOnly.FromDateTime(Tokyo.At(subscription.OrderedAt).DateTime));
            int[] served = [.. offering.Systems.Where(Areas.ContainsKey).Select(system => Areas[system]).Distinct()];
            return new OrderPart(OrderPartKind.Subscription, subscription.Id.Value, offering.Name, served, [subscription.Vendor], year.Year, amount);
        }
    }
}
