using System.Globalization;
using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>Weights were set, or set anew with a reason.</summary>
public sealed record WeightsSet(string Case, int Price, IReadOnlyList<string> Criteria, string? Reason) : Fact(Case);

/// <summary>Order of the weights.</summary>
/// <param name="Reason">Why they are changed; needed once a score has been given.</param>
public sealed record WeightsOrder(int Price, IReadOnlyList<CriterionOrder> Criteria, string? Reason = null);

/// <summary>Fixes the weights before scores are given; afterwards they change with a reason alone, and the older ones stay.</summary>
public sealed class SetWeights(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Quality has at most 70 %, a criterion at least 5.</summary>
    public const int MostCriteria = (WeightRule.Whole - WeightRule.LeastPrice) / WeightRule.Step;

    private const int NameLimit = 100;

    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, WeightsOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var selection = door.Value;
        var asked = order with { Criteria = [.. order.Criteria.Select(Trimmed)] };
        var book = await ScoreBook.ReadAsync(db, selection, ct);
        var reason = string.IsNullOrWhiteSpace(order.Reason) ? null : order.Reason.Trim();
        if (Refusal(asked) is { } refused)
        {
            return refused;
        }

        if (book.HasScores && reason is null)
        {
            return ScoreFaults.ReasonMissing;
        }

        var now = time.GetUtcNow();
        var next = new ScoreWeights(selection.Id, book.AllWeights.Count + 1, asked.Price, Coded(asked.Criteria, book), book.HasScores ? reason : null, by, now);
        db.ScoreWeights.Add(next);
        await TakePrices.AddMissingAsync(db, selection, book, by, now, ct);
        var fact = new WeightsSet(selection.Id.Value.ToString(), next.Price, [.. next.Criteria.Select(Line)], next.Reason);
        return await OpenCase.SaveAsync(db, selection, fact, (by, now), ct);
    }

    private static CriterionOrder Trimmed(CriterionOrder said) => new(said.Name.Trim(), said.Weight, said.One.Trim(), said.Three.Trim(), said.Five.Trim());

    private static Fault? Refusal(WeightsOrder order)
    {
        string[] words = [.. order.Criteria.SelectMany(each => (string[])[each.Name, each.One, each.Three, each.Five])];
        return order.Criteria.Count == 0 ? ScoreFaults.NoCriterion
            : order.Criteria.Count > MostCriteria ? ScoreFaults.TooManyCriteria(MostCriteria)
            : Array.Exists(words, each => each.Length == 0) ? ScoreFaults.CriterionWords
            : order.Criteria.Any(each => each.Name.Length > NameLimit) ? SelectionFaults.TextTooLong("criteria", NameLimit)
            : words.Select(each => CaseWords.OptionalRefusal(each, "criteria")).FirstOrDefault(fault => fault is not null) is { } unfit ? unfit
            : CaseWords.OptionalRefusal(order.Reason, "reason") is { } unfitReason ? unfitReason
            : order.Criteria.GroupBy(each => each.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? ScoreFaults.CriterionTwice(twice.Key)
            : WeightRule.Refusal(order.Price, [.. order.Criteria.Select(each => each.Weight)]);
    }

    /// <summary>A criterion that asks the same as before keeps its code and with it its scores.</summary>
    private static IReadOnlyList<ScoreCriterion> Coded(IReadOnlyList<CriterionOrder> asked, ScoreBook book)
    {
        var known = book.AllWeights.SelectMany(weights => weights.Criteria).ToList();
        var last = known.Count == 0 ? 0 : known.Max(criterion => criterion.Code);
        return [.. asked.Select(said => new ScoreCriterion(
            known.Find(criterion => criterion.AsksTheSame(said))?.Code ?? ++last, said.Name, said.Weight, said.One, said.Three, said.Five))];
    }

    private static string Line(ScoreCriterion criterion) => string.Create(CultureInfo.InvariantCulture, $"{criterion.Name} {criterion.Weight}%");
}
