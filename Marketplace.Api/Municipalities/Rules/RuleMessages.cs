using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;

namespace Marketplace.Api.Municipalities.Rules;

/// <summary>Records a rule of the client's own municipality. Which members a topic takes is told by the refusal of one that does not fit.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="Source">Name of the regulation and its article, at most 200 characters.</param>
/// <param name="Kind">Kind of contract, for `saasFeeKind` and `smallSumLimit`.</param>
/// <param name="Stage">Stage of the budget, for `budgetDay`.</param>
/// <param name="Choice">One of the topic's fixed answers.</param>
/// <param name="Amount">Whole yen, tax included.</param>
/// <param name="Number">Number of quotes, or years.</param>
/// <param name="MonthDay">Day of every year as `11-05`, for `budgetDay`.</param>
/// <param name="ValidTo">Last day, if the regulation itself names one.</param>
/// <param name="Reason">Why the municipality reads it so, at most 2,000 characters; needed for `saasFeeKind`.</param>
/// <param name="Corrects">Id of a rule that was recorded wrongly and that this one replaces.</param>
public sealed record LocalRuleRequest(
    RuleTopic Topic, DateOnly ValidFrom, [property: MaxLength(200)] string Source,
    ContractKind? Kind = null, BudgetStage? Stage = null, RuleChoice? Choice = null, long? Amount = null, int? Number = null,
    [property: RegularExpression("^[0-9]{2}-[0-9]{2}$")] string? MonthDay = null, DateOnly? ValidTo = null,
    [property: MaxLength(2000)] string? Reason = null, Guid? Corrects = null)
{
    internal LocalRuleOrder Order(MunicipalityCode municipality) => new(
        municipality, Topic, new RuleValue(Kind, Stage, Choice, Amount is { } yen ? new Yen(yen) : null, Number, MonthDay), ValidFrom, ValidTo, Source, Reason,
        Corrects is { } wrong ? LocalRuleId.From(wrong) : null);
}

/// <summary>The id of a rule that was recorded.</summary>
/// <param name="Id">Send it as `corrects` to put the rule right.</param>
public sealed record RecordedRuleReply(Guid Id);

/// <summary>A rule of a municipality's own regulations.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Kind">Kind of contract.</param>
/// <param name="Stage">Stage of the budget.</param>
/// <param name="Choice">One of the topic's fixed answers.</param>
/// <param name="Amount">Whole yen, tax included.</param>
/// <param name="Number">Number of quotes, or years.</param>
/// <param name="MonthDay">Day of every year.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="EndsOn">Last day, by itself or because another follows; <c>null</c> = open.</param>
/// <param name="IsInForce">Holds on the day that was asked for.</param>
/// <param name="IsCorrected">Was recorded wrongly; another stands in its place.</param>
/// <param name="IsDemonstration">Invented for the demonstration, not the municipality's real regulation.</param>
/// <param name="Source">Name of the regulation and its article.</param>
/// <param name="Reason">Why the municipality reads it so.</param>
/// <param name="Corrects">Id of the rule that it replaces.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
public sealed record LocalRuleReply(
    Guid Id, RuleTopic Topic, ContractKind? Kind, BudgetStage? Stage, RuleChoice? Choice, long? Amount, int? Number, string? MonthDay,
    DateOnly ValidFrom, DateOnly? EndsOn, bool IsInForce, bool IsCorrected, bool IsDemonstration, string Source, string? Reason,
    Guid? Corrects, DateTimeOffset RecordedAt, string RecordedBy)
{
    internal static LocalRuleReply Of(LocalRuleSheet sheet)
    {
        var (rule, value) = (sheet.Rule, sheet.Rule.Value);
        return new LocalRuleReply(
            rule.Id.Value, rule.Topic, value.Kind, value.Stage, value.Choice, value.Amount?.Amount, value.Number, value.MonthDay, rule.ValidFrom,
            sheet.EndsOn, sheet.IsInForce, sheet.IsCorrected, rule.IsDemonstration, rule.Source, rule.Reason, rule.Corrects?.Value,
            Tokyo.At(rule.RecordedAt), rule.RecordedBy);
    }
}
