using Catalog.Audit;

namespace Catalog.Municipalities.Rules;

/// <summary>Order to record a rule.</summary>
/// <param name="Municipality">The actor's own.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="ValidTo">Last day, if the regulation names one.</param>
/// <param name="Source">Name of the regulation and its article.</param>
/// <param name="Reason">Why the body reads it so.</param>
/// <param name="Corrects">The rule that was recorded wrongly.</param>
public sealed record LocalRuleOrder(
    MunicipalityCode Municipality, RuleTopic Topic, RuleValue Value, DateOnly ValidFrom, DateOnly? ValidTo, string Source,
    string? Reason = null, LocalRuleId? Corrects = null)
{
    public const int SourceLimit = 200;

    public const int ReasonLimit = 2_000;
}

public sealed record LocalRuleRecorded(
    string Rule, RuleTopic Topic, ContractKind? Kind, RuleChoice? Choice, long? Amount, int? Number, DateOnly ValidFrom, string Source, string? Corrects) : Fact(Rule);
