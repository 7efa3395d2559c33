using Catalog.Municipalities.Rules;

namespace Catalog.Selection.Route;

/// <summary>How a term that outlasts its fiscal year is promised (単年度主義の例外).</summary>
public enum TermFinding
{
    /// <summary>単年度: ends within the fiscal year in which it begins.</summary>
    SingleYear,
    /// <summary>長期継続契約 (地方自治法 234条の3)</summary>
    LongTermContract,
    /// <summary>債務負担行為 (地方自治法 214条), for which the council has to vote.</summary>
    DebtBurden,
}

/// <summary>Whether a negotiated contract is to be published.</summary>
/// <param name="Cycle">How often the body publishes.</param>
/// <param name="From">From which amount; <c>null</c> = all.</param>
/// <param name="IsDue">This one is.</param>
public sealed record PublicationFinding(RuleChoice Cycle, Yen? From, bool IsDue);

/// <summary>A local rule as it stood when it was used.</summary>
public sealed record UsedRule(Guid Id, RuleTopic Topic, RuleValue Value, DateOnly ValidFrom, string Source, bool IsDemonstration);

/// <summary>The route that law, cabinet order and local rules lead to, with everything that it stands on.</summary>
/// <param name="Kind">The procedure.</param>
/// <param name="Ground">Why it may be taken.</param>
/// <param name="Item">Item of 地方自治法施行令 167条の2第1項; <c>null</c> = no negotiated contract.</param>
/// <param name="Article">As papers cite it.</param>
/// <param name="Quotes">Least number of vendors that are asked for a quote; 0 where there is a tender.</param>
/// <param name="ContractKind">In whose row of the table the contract falls.</param>
/// <param name="Limit">The body's small-sum limit on that day.</param>
/// <param name="Ceiling">The cabinet order's on that day.</param>
/// <param name="Term">How the term is promised.</param>
/// <param name="Publication"><c>null</c> = no negotiated contract.</param>
/// <param name="Papers">What is to be on file.</param>
/// <param name="Lacks">What is missing before it can be recorded.</param>
/// <param name="Splits">Orders that together pass the limit.</param>
/// <param name="Rules">The local rules that led here.</param>
public sealed record ProposedRoute(
    RouteKind Kind, RouteGround Ground, int? Item, string Article, int Quotes, ContractKind ContractKind, Yen Limit, Yen Ceiling,
    TermFinding Term, PublicationFinding? Publication, IReadOnlyList<RoutePaper> Papers, IReadOnlyList<RouteLack> Lacks,
    IReadOnlyList<SplitFinding> Splits, IReadOnlyList<UsedRule> Rules);
