using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Municipalities.Rules;
using Catalog.Selection.Route;

namespace Marketplace.Api.Selection.Route;

/// <summary>Records the route of a case.</summary>
/// <param name="Amount">Estimate in whole yen, tax included, over the term that the local rule names.</param>
/// <param name="StartsOn">First day of the contract.</param>
/// <param name="TermMonths">Its length in months.</param>
/// <param name="Kind">Kind of contract; left out = the kind in which the local rule puts a SaaS fee.</param>
/// <param name="Ground">The ground that rests on facts; left out = the amount decides.</param>
/// <param name="Words">The facts of the ground, at most 2,000 characters.</param>
/// <param name="On">The day of the failed tender or of the event, where the ground asks for one.</param>
/// <param name="Preferred">A more open procedure than needed: `quoteComparison` or `openTender`.</param>
/// <param name="SplitWords">Why orders that look like a split one are none, at most 2,000 characters.</param>
/// <param name="Day">The day whose rules decide; today in Tokyo when left out.</param>
public sealed record RouteRequest(
    long Amount, DateOnly StartsOn, int TermMonths, ContractKind? Kind = null, RouteGround? Ground = null, [property: MaxLength(2000)] string? Words = null,
    DateOnly? On = null, RouteKind? Preferred = null, [property: MaxLength(2000)] string? SplitWords = null, DateOnly? Day = null)
{
    internal RouteQuestion Question(DateOnly today) => new(new Yen(Amount), StartsOn, TermMonths)
    {
        Day = Day ?? today,
        Kind = Kind,
        Given = Ground is { } ground ? new GivenGround(ground, Words ?? string.Empty, On) : null,
        Preferred = Preferred,
        SplitWords = SplitWords,
    };
}

/// <summary>Whether a negotiated contract is to be published.</summary>
/// <param name="Cycle">How often the municipality publishes.</param>
/// <param name="From">From which amount; <c>null</c> = all.</param>
/// <param name="IsDue">This one is.</param>
public sealed record PublicationReply(RuleChoice Cycle, long? From, bool IsDue);

/// <summary>An order of the same fiscal year that may be part of the same whole.</summary>
/// <param name="Kind">Case or subscription.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Amount">Tax included.</param>
public sealed record OrderPartReply(OrderPartKind Kind, Guid Id, string Title, long Amount);

/// <summary>Orders that each stay within the limit and together pass it.</summary>
/// <param name="Sign">What they have in common.</param>
/// <param name="Sum">Of all of them, this one included.</param>
/// <param name="Limit">The small-sum limit.</param>
/// <param name="Parts">The others.</param>
public sealed record SplitReply(SplitSign Sign, long Sum, long Limit, IReadOnlyList<OrderPartReply> Parts);

/// <summary>A local rule that led to the route.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="Source">Name of the regulation and its article.</param>
/// <param name="IsDemonstration">Invented for the demonstration.</param>
public sealed record UsedRuleReply(Guid Id, RuleTopic Topic, DateOnly ValidFrom, string Source, bool IsDemonstration);

/// <summary>The route that law, cabinet order and local rules lead to.</summary>
/// <param name="Kind">The procedure.</param>
/// <param name="Ground">Why it may be taken.</param>
/// <param name="ArticleItem">Item of article 167-2, paragraph 1 of the cabinet order; <c>null</c> = no negotiated contract.</param>
/// <param name="Article">As papers cite it.</param>
/// <param name="Quotes">Least number of vendors that are asked for a quote; 0 where there is a tender.</param>
/// <param name="ContractKind">Kind of contract.</param>
/// <param name="Limit">The municipality's small-sum limit on that day.</param>
/// <param name="Ceiling">The cabinet order's on that day.</param>
/// <param name="Term">How the term is promised.</param>
/// <param name="Publication"><c>null</c> = no negotiated contract.</param>
/// <param name="Papers">What is to be on file.</param>
/// <param name="Lacks">What is missing before it can be recorded.</param>
/// <param name="Splits">Orders that together pass the limit.</param>
/// <param name="Rules">The local rules that led here.</param>
public sealed record RouteReply(
    RouteKind Kind, RouteGround Ground, int? ArticleItem, string Article, int Quotes, ContractKind ContractKind, long Limit, long Ceiling, TermFinding Term,
    PublicationReply? Publication, IReadOnlyList<RoutePaper> Papers, IReadOnlyList<RouteLack> Lacks, IReadOnlyList<SplitReply> Splits, IReadOnlyList<UsedRuleReply> Rules)
{
    internal static RouteReply Of(ProposedRoute route) => new(
        route.Kind, route.Ground, route.Item, route.Article, route.Quotes, route.ContractKind, route.Limit.Amount, route.Ceiling.Amount, route.Term,
        route.Publication is { } due ? new PublicationReply(due.Cycle, due.From?.Amount, due.IsDue) : null, route.Papers, route.Lacks,
        [.. route.Splits.Select(split => new SplitReply(
            split.Sign, split.Sum.Amount, split.Limit.Amount, [.. split.Parts.Select(part => new OrderPartReply(part.Kind, part.Id, part.Title, part.Amount.Amount))]))],
        [.. route.Rules.Select(rule => new UsedRuleReply(rule.Id, rule.Topic, rule.ValidFrom, rule.Source, rule.IsDemonstration))]);
}

/// <summary>A route that was recorded.</summary>
/// <param name="Id">Id of the choice.</param>
/// <param name="Amount">Estimate, tax included.</param>
/// <param name="Day">The day whose rules decided.</param>
/// <param name="StartsOn">First day of the contract.</param>
/// <param name="TermMonths">Its length in months.</param>
/// <param name="Words">The facts of the ground.</param>
/// <param name="SplitWords">Why it is no split order.</param>
/// <param name="Route">What came out.</param>
/// <param name="ChosenAt">When.</param>
/// <param name="ChosenBy">By whom.</param>
public sealed record RouteChoiceReply(
    Guid Id, long Amount, DateOnly Day, DateOnly StartsOn, int TermMonths, string? Words, string? SplitWords, RouteReply Route, DateTimeOffset ChosenAt, string ChosenBy)
{
    internal static RouteChoiceReply Of(RouteSheet sheet) => new(
        sheet.Id.Value, sheet.Question.Amount.Amount, sheet.Question.Day, sheet.Question.StartsOn, sheet.Question.TermMonths, sheet.Question.Given?.Words,
        sheet.Question.SplitWords, RouteReply.Of(sheet.Route), Tokyo.At(sheet.ChosenAt), sheet.ChosenBy);
}

/// <summary>The routes of a case.</summary>
/// <param name="Chosen">What was recorded, the newest first; the first one counts.</param>
/// <param name="Trial">What would come out for the amount that was asked for; nothing of it is kept.</param>
public sealed record CaseRoutesReply(IReadOnlyList<RouteChoiceReply> Chosen, RouteReply? Trial);
