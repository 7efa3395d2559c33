namespace Catalog.Municipalities.Rules;

public readonly record struct LocalRuleId(Guid Value) : IGuidId<LocalRuleId>
{
    public static LocalRuleId New() => new(Guid.CreateVersion7());

    public static LocalRuleId From(Guid value) => new(value);
}

/// <summary>One fact of a body's own regulations (規則・条例) with its days. Never changed: a later one follows it, a correction replaces it.</summary>
public sealed class LocalRule
{
    private LocalRule() { }

    public LocalRule(LocalRuleOrder order, bool isDemonstration, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        Id = LocalRuleId.New();
        Municipality = order.Municipality;
        Topic = order.Topic;
        Slot = SlotOf(order.Topic, order.Value.Kind, order.Value.Stage);
        Value = order.Value with { };
        ValidFrom = order.ValidFrom;
        ValidTo = order.ValidTo;
        Source = order.Source.Trim();
        Reason = string.IsNullOrWhiteSpace(order.Reason) ? null : order.Reason.Trim();
        Corrects = order.Corrects;
        IsDemonstration = isDemonstration;
        RecordedAt = now;
        RecordedBy = by.Name;
    }

    public LocalRuleId Id { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public RuleTopic Topic { get; private set; }

    /// <summary>The topic and, where each kind or stage has a rule of its own, which: of one slot one rule is in force.</summary>
    public string Slot { get; private set; } = null!;

    public RuleValue Value { get; private set; } = null!;

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, if the regulation itself names one; <c>null</c> = until another follows.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Name of the regulation and its article (規則名・条).</summary>
    public string Source { get; private set; } = null!;

    /// <summary>Why the body reads it so, where that is its own to judge.</summary>
    public string? Reason { get; private set; }

    /// <summary>The rule that was recorded wrongly and that this one replaces from its recording on.</summary>
    public LocalRuleId? Corrects { get; private set; }

    /// <summary>An invented rule of the demonstration, not the body's real regulation (実演用).</summary>
    public bool IsDemonstration { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = null!;

    public static string SlotOf(RuleTopic topic, ContractKind? kind = null, BudgetStage? stage = null) => RuleShape.Of(topic) switch
    {
        { IsPerKind: true } => $"{topic}/{kind}",
        { TakesStage: true } => $"{topic}/{stage}",
        _ => topic.ToString(),
    };

    /// <summary>What a rule would break: its own shape, the order of days, or the cabinet order's ceiling on any of its days.</summary>
    public static Fault? Refusal(LocalRuleOrder order, BodyGroup group)
    {
        ArgumentNullException.ThrowIfNull(order);
        return RuleShape.Of(order.Topic).Refusal(order.Topic, order.Value, order.Reason)
            ?? (string.IsNullOrWhiteSpace(order.Source) ? RuleFaults.SourceMissing : null)
            ?? (order.Source.Length > LocalRuleOrder.SourceLimit ? RuleFaults.TextTooLong("source", LocalRuleOrder.SourceLimit) : null)
            ?? (order.Reason?.Length > LocalRuleOrder.ReasonLimit ? RuleFaults.TextTooLong("reason", LocalRuleOrder.ReasonLimit) : null)
            ?? (order.ValidTo < order.ValidFrom ? RuleFaults.EndsBeforeItBegins(order.ValidFrom, order.ValidTo.Value) : null)
            ?? (order.Topic == RuleTopic.SmallSumLimit ? CeilingRefusal(order, group) : null);
    }

    private static Fault? CeilingRefusal(LocalRuleOrder order, BodyGroup group)
    {
        var (kind, limit) = (order.Value.Kind!.Value, order.Value.Amount!.Value);
        return ContractCeiling.During(kind, group, order.ValidFrom, order.ValidTo)
            .Select(ceiling => (Ceiling: ceiling, Day: ceiling.From > order.ValidFrom ? ceiling.From.Value : order.ValidFrom))
            .Select(each => each.Ceiling.Amount is not { } most ? RuleFaults.CeilingUnknown(kind, each.Day)
                : limit > most ? RuleFaults.AboveCeiling(limit, most, each.Day, each.Ceiling.Source)
                : null)
            .FirstOrDefault(fault => fault is not null);
    }
}
