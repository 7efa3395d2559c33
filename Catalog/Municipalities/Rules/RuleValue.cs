namespace Catalog.Municipalities.Rules;

/// <summary>What a local rule says; which members are filled is the topic's to say (<see cref="RuleShape"/>).</summary>
/// <param name="Kind">Kind of contract.</param>
/// <param name="Stage">Stage of the budget.</param>
/// <param name="Choice">One of the topic's fixed answers.</param>
/// <param name="Amount">Whole yen, tax included.</param>
/// <param name="Number">Quotes or years.</param>
/// <param name="MonthDay">A day of every year, as <c>11-05</c>.</param>
public sealed record RuleValue(
    ContractKind? Kind = null, BudgetStage? Stage = null, RuleChoice? Choice = null, Yen? Amount = null, int? Number = null, string? MonthDay = null);
