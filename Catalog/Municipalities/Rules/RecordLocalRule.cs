using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities.Rules;

/// <summary>Records a rule of the actor's own body. Nothing is overwritten: a later day follows, a correction names what it replaces.</summary>
public sealed class RecordLocalRule(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<LocalRuleId>> RunAsync(LocalRuleOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.WorksFor(order.Municipality))
        {
            return RuleFaults.NotYours(order.Municipality.Value);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var kind = await db.Municipalities.Where(town => town.Code == order.Municipality).Select(town => town.Kind).SingleAsync(ct);
        if (LocalRule.Refusal(order, BodyGroups.Of(kind)) is { } refused)
        {
            return refused;
        }

        var slot = LocalRule.SlotOf(order.Topic, order.Value.Kind, order.Value.Stage);
        var recorded = await db.LocalRules.AsNoTracking().Where(rule => rule.Municipality == order.Municipality && rule.Slot == slot).ToListAsync(ct);
        if (Misplaced(order, RuleBook.Standing(recorded)) is { } misplaced)
        {
            return misplaced;
        }

        var rule = new LocalRule(order, isDemonstration: false, by, time.GetUtcNow());
        db.LocalRules.Add(rule);
        var saved = await db.SaveAsync(by, FactOf(rule), ct);
        return saved.IsDone ? rule.Id
            : saved.Fault == StorageFaults.AlreadyThere ? RuleFaults.AlreadyThere(order.Topic, order.ValidFrom)
            : saved.Fault;
    }

    /// <summary>A first day is taken once in its slot; only what stands can be corrected.</summary>
    private static Fault? Misplaced(LocalRuleOrder order, IReadOnlyList<LocalRule> standing) =>
        order.Corrects is { } wrong && standing.All(rule => rule.Id != wrong) ? RuleFaults.NothingToCorrect(wrong.Value.ToString())
        : standing.Any(rule => rule.ValidFrom == order.ValidFrom && rule.Id != order.Corrects) ? RuleFaults.AlreadyThere(order.Topic, order.ValidFrom)
        : null;

    private static LocalRuleRecorded FactOf(LocalRule rule) => new(
        rule.Id.Value.ToString(), rule.Topic, rule.Value.Kind, rule.Value.Choice, rule.Value.Amount?.Amount, rule.Value.Number,
        rule.ValidFrom, rule.Source, rule.Corrects?.Value.ToString())
    {
        Municipality = rule.Municipality,
    };
}
