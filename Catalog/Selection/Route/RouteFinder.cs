using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Seeding;

namespace Catalog.Selection.Route;

/// <summary>Finds the route: a pure function of the question, the rules of the day and the orders beside it.</summary>
/// <remarks>
/// 地方自治法 234条2項: tender is the rule, all else an exception that needs its ground. 施行令 167条の2第1項1号: a small sum is one
/// that does not pass the amount of the body's own regulation, which stays within the ceiling of 別表第五.
/// </remarks>
public static class RouteFinder
{
    public const int LongestTermMonths = 360;

    private static readonly Dictionary<RouteKind, IReadOnlyList<RoutePaper>> PapersOf = FactFile.Rows("Selection", "route-papers.tsv").ToDictionary(
        row => Enum.Parse<RouteKind>(row["kind"]), row => (IReadOnlyList<RoutePaper>)[.. row["papers"].Split(' ').Select(Enum.Parse<RoutePaper>)]);

    /// <param name="question">What is asked.</param>
    /// <param name="book">The rules of the day.</param>
    /// <param name="body">The kind of the municipality.</param>
    /// <param name="order">The order in question as a part; its amount is replaced by the question's.</param>
    /// <param name="others">All other orders of the body that went by their small sum.</param>
    public static Outcome<ProposedRoute> Find(RouteQuestion question, RuleBook book, MunicipalityKind body, OrderPart order, IEnumerable<OrderPart> others)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(order);
        if (Unanswerable(question) is { } unanswerable)
        {
            return unanswerable;
        }

        var rules = new RuleReading(book);
        var kind = question.Kind ?? rules.Take(RuleTopic.SaasFeeKind).Kind;
        rules.Take(RuleTopic.EstimateBasis);
        var limit = kind is { } row ? rules.Take(RuleTopic.SmallSumLimit, row).Amount : null;
        if (rules.Missing is { } missing)
        {
            return missing;
        }

        var ceiling = ContractCeiling.On(kind!.Value, BodyGroups.Of(body), question.Day);
        if (CeilingFault(kind.Value, limit!.Value, ceiling, question.Day) is { } fault)
        {
            return fault;
        }

        var (ground, route, quotes) = Choose(question, limit.Value, rules);
        var term = TermOf(question, rules);
        var publication = GroundRow.Of(ground).Item is null ? null : PublicationOf(question.Amount, rules);
        return rules.Missing is { } further ? further
            : NotOpenEnough(question.Preferred, route) is { } closed ? closed
            : Compose(new Composition(question, ground, route, quotes, kind.Value, limit.Value, ceiling.Amount!.Value, term, publication), rules, order, others);
    }

    private static Fault? Unanswerable(RouteQuestion question) =>
        question.Amount <= Yen.Zero ? RouteFaults.AmountNotPositive
        : question.TermMonths is < 1 or > LongestTermMonths ? RouteFaults.TermOutOfRange(LongestTermMonths)
        : question.Given is { } given && GroundRow.Given.All(row => row.Ground != given.Ground) ? RouteFaults.GroundNotGiven(given.Ground)
        : null;

    private static Fault? CeilingFault(ContractKind kind, Yen limit, ContractCeiling ceiling, DateOnly day) =>
        ceiling.Amount is not { } most ? RouteFaults.CeilingUnknown(kind, day)
        : limit > most ? RouteFaults.LimitAboveCeiling(limit, most, day)
        : null;

    /// <summary>Facts that are given come first; then the amount; where neither helps, the open tender. A more open wish is followed.</summary>
    private static (RouteGround Ground, RouteKind Kind, int Quotes) Choose(RouteQuestion question, Yen limit, RuleReading rules)
    {
        if (question.Preferred == RouteKind.OpenTender || (question.Given is null && question.Amount > limit))
        {
            return (RouteGround.Principle, RouteKind.OpenTender, 0);
        }

        if (question.Given is { } given)
        {
            var kind = GroundRow.Of(given.Ground).Kind!.Value;
            return (given.Ground, kind, kind == RouteKind.DesignatedTender ? 0 : 1);
        }

        var (single, count) = (rules.Take(RuleTopic.SingleQuoteLimit), rules.Take(RuleTopic.QuoteCount));
        var one = question.Amount < single.Amount || (question.Amount == single.Amount && single.Choice == RuleChoice.UpTo);
        return one && question.Preferred != RouteKind.QuoteComparison
            ? (RouteGround.SmallSum, RouteKind.SingleQuote, 1)
            : (RouteGround.SmallSum, RouteKind.QuoteComparison, count.Number ?? 0);
    }

    private static TermFinding TermOf(RouteQuestion question, RuleReading rules)
    {
        var last = question.StartsOn.AddMonths(question.TermMonths).AddDays(-1);
        if (last <= FiscalYear.Of(question.StartsOn).LastDay)
        {
            return TermFinding.SingleYear;
        }

        var rule = rules.Take(RuleTopic.LongTermContract);
        return rule.Choice == RuleChoice.Allowed && question.TermMonths <= rule.Number * 12 ? TermFinding.LongTermContract : TermFinding.DebtBurden;
    }

    private static PublicationFinding PublicationOf(Yen amount, RuleReading rules)
    {
        var rule = rules.Take(RuleTopic.Publication);
        var cycle = rule.Choice ?? RuleChoice.NotPublished;
        return new PublicationFinding(cycle, rule.Amount, cycle != RuleChoice.NotPublished && !(amount < rule.Amount));
    }

    private static Fault? NotOpenEnough(RouteKind? preferred, RouteKind route) =>
        preferred is null || preferred == route ? null : RouteFaults.NotOpenEnough(preferred.Value, route);

    private static ProposedRoute Compose(Composition found, RuleReading rules, OrderPart order, IEnumerable<OrderPart> others)
    {
        var row = GroundRow.Of(found.Ground);
        var splits = found.Ground == RouteGround.SmallSum ? SplitOrders.Find(order with { Amount = found.Question.Amount }, others, found.Limit) : [];
        return new ProposedRoute(
            found.Kind, found.Ground, row.Item, row.Article, found.Quotes, found.ContractKind, found.Limit, found.Ceiling, found.Term,
            found.Publication, [.. Papers(found, splits.Count > 0)], [.. Lacks(found.Question, row, splits.Count > 0)], splits, rules.Used);
    }

    private static IEnumerable<RoutePaper> Papers(Composition found, bool isSplit) =>
    [
        .. PapersOf[found.Kind],
        .. found.Term == TermFinding.LongTermContract ? [RoutePaper.BudgetClause] : Array.Empty<RoutePaper>(),
        .. found.Term == TermFinding.DebtBurden ? [RoutePaper.DebtBurdenBill] : Array.Empty<RoutePaper>(),
        .. found.Publication is { IsDue: true } ? [RoutePaper.PublicationEntry] : Array.Empty<RoutePaper>(),
        .. isSplit ? [RoutePaper.SplitReason] : Array.Empty<RoutePaper>(),
    ];

    private static IEnumerable<RouteLack> Lacks(RouteQuestion question, GroundRow row, bool isSplit)
    {
        if (question.Given is { } given && given.Ground == row.Ground)
        {
            if (string.IsNullOrWhiteSpace(given.Words))
            {
                yield return RouteLack.GroundWords;
            }

            if (row.NeedsDay && given.On is null)
            {
                yield return RouteLack.GroundDay;
            }
        }

        if (isSplit && string.IsNullOrWhiteSpace(question.SplitWords))
        {
            yield return RouteLack.SplitWords;
        }
    }

    private sealed record Composition(
        RouteQuestion Question, RouteGround Ground, RouteKind Kind, int Quotes, ContractKind ContractKind, Yen Limit, Yen Ceiling,
        TermFinding Term, PublicationFinding? Publication);
}
