using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities.Rules;

/// <summary>A rule as shown.</summary>
/// <param name="EndsOn">Its last day by itself or because another follows; <c>null</c> = open.</param>
/// <param name="IsCorrected">Recorded wrongly; another stands in its place.</param>
/// <param name="IsInForce">On the day that was asked for.</param>
public sealed record LocalRuleSheet(LocalRule Rule, DateOnly? EndsOn, bool IsCorrected, bool IsInForce);

/// <summary>All rules that a body ever recorded.</summary>
/// <param name="AsOf">The day on which <see cref="LocalRuleSheet.IsInForce"/> was judged.</param>
/// <param name="Rules">By topic; of one slot the newest first.</param>
public sealed record LocalRuleHistory(MunicipalityRow Municipality, DateOnly AsOf, IReadOnlyList<LocalRuleSheet> Rules)
{
    public IEnumerable<LocalRuleSheet> InForce => Rules.Where(rule => rule.IsInForce);

    /// <summary>Some of them are invented for the demonstration.</summary>
    public bool HasDemonstration => Rules.Any(rule => rule.Rule.IsDemonstration);
}

/// <summary>Reads local rules: public regulations, open to everybody.</summary>
public sealed class LocalRules(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<LocalRuleHistory>> HistoryAsync(MunicipalityCode code, DateOnly day, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Municipalities.AsNoTracking().Where(town => town.Code == code).Select(MunicipalityRow.From).SingleOrDefaultAsync(ct) is not { } town)
        {
            return MunicipalityFaults.Unknown(code.Value);
        }

        var recorded = await RecordedAsync(db, code, ct);
        var standing = RuleBook.Standing(recorded);
        var inForce = RuleBook.On(code, day, recorded).InForce.Select(rule => rule.Id).ToHashSet();
        var ordered = recorded.OrderBy(rule => rule.Topic).ThenBy(rule => rule.Value.Kind).ThenBy(rule => rule.Value.Stage)
            .ThenByDescending(rule => rule.ValidFrom).ThenByDescending(rule => rule.RecordedAt);
        return new LocalRuleHistory(
            town, day, [.. ordered.Select(rule => new LocalRuleSheet(rule, EndOf(rule, standing), !standing.Contains(rule), inForce.Contains(rule.Id)))]);
    }

    public async Task<RuleBook> BookAsync(MunicipalityCode code, DateOnly day, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BookAsync(db, code, day, ct);
    }

    internal static async Task<RuleBook> BookAsync(MarketplaceDb db, MunicipalityCode code, DateOnly day, CancellationToken ct) =>
        RuleBook.On(code, day, await RecordedAsync(db, code, ct));

    private static Task<List<LocalRule>> RecordedAsync(MarketplaceDb db, MunicipalityCode code, CancellationToken ct) =>
        db.LocalRules.AsNoTracking().Where(rule => rule.Municipality == code).ToListAsync(ct);

    private static DateOnly? EndOf(LocalRule rule, IReadOnlyList<LocalRule> standing)
    {
        var next = standing.Where(other => other.Slot == rule.Slot && other.ValidFrom > rule.ValidFrom).Select(other => (DateOnly?)other.ValidFrom).Min();
        return next?.AddDays(-1) is { } followed && (rule.ValidTo is not { } own || followed < own) ? followed : rule.ValidTo;
    }
}
