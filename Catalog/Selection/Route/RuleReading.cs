using Catalog.Municipalities.Rules;

namespace Catalog.Selection.Route;

/// <summary>Reads rules from a book, keeps those that were used, and remembers the first that was not there. There is no default.</summary>
internal sealed class RuleReading(RuleBook book)
{
    private readonly List<UsedRule> used = [];

    public IReadOnlyList<UsedRule> Used => used;

    public Fault? Missing { get; private set; }

    /// <summary>What the rule says; an empty value when there is none, and then <see cref="Missing"/> says which.</summary>
    public RuleValue Take(RuleTopic topic, ContractKind? kind = null)
    {
        if (book.Find(topic, kind) is not { } rule)
        {
            Missing ??= RouteFaults.RuleMissing(book.Municipality, topic, kind, book.Day);
            return new RuleValue();
        }

        if (!used.Exists(each => each.Id == rule.Id.Value))
        {
            used.Add(new UsedRule(rule.Id.Value, rule.Topic, rule.Value with { }, rule.ValidFrom, rule.Source, rule.IsDemonstration));
        }

        return rule.Value;
    }
}
