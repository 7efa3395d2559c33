namespace Catalog.Municipalities.Rules;

/// <summary>The rules of one body that are in force on one day.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, LocalRule> bySlot;

    private RuleBook(MunicipalityCode municipality, DateOnly day, Dictionary<string, LocalRule> bySlot) =>
        (Municipality, Day, this.bySlot) = (municipality, day, bySlot);

    public MunicipalityCode Municipality { get; }

    public DateOnly Day { get; }

    /// <summary>In the order of the topics.</summary>
    public IReadOnlyList<LocalRule> InForce => [.. bySlot.Values.OrderBy(rule => rule.Topic).ThenBy(rule => rule.Value.Kind).ThenBy(rule => rule.Value.Stage)];

    /// <summary>Of each slot the rule that began last and has not ended; one that was corrected counts no more.</summary>
    public static RuleBook On(MunicipalityCode municipality, DateOnly day, IEnumerable<LocalRule> recorded)
    {
        var standing = Standing(recorded);
        return new RuleBook(municipality, day, standing.Where(rule => rule.ValidFrom <= day).GroupBy(rule => rule.Slot)
            .Select(slot => slot.MaxBy(rule => rule.ValidFrom)!)
            .Where(rule => rule.ValidTo is not { } last || last >= day)
            .ToDictionary(rule => rule.Slot));
    }

    public LocalRule? Find(RuleTopic topic, ContractKind? kind = null, BudgetStage? stage = null) =>
        bySlot.GetValueOrDefault(LocalRule.SlotOf(topic, kind, stage));

    internal static IReadOnlyList<LocalRule> Standing(IEnumerable<LocalRule> recorded)
    {
        List<LocalRule> all = [.. recorded];
        var corrected = all.Select(rule => rule.Corrects).OfType<LocalRuleId>().ToHashSet();
        return all.FindAll(rule => !corrected.Contains(rule.Id));
    }
}
