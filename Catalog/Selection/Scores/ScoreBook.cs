using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>A candidate and a criterion without a score, or with one that nobody has justified.</summary>
public sealed record MissingScore(string Offering, int Criterion, bool HasPoints);

/// <summary>Everything about scoring that a case holds, with its history.</summary>
internal sealed class ScoreBook(SelectionCase selection, IReadOnlyList<ScoreWeights> weights, IReadOnlyList<GivenScore> scores, IReadOnlyList<ScoredPrice> prices)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ScoreWeights> AllWeights => weights;

    public IReadOnlyList<GivenScore> AllScores => scores;

    public IReadOnlyList<ScoredPrice> AllPrices => prices;

    /// <summary>Those that count; <c>null</c> = scoring has not begun.</summary>
    public ScoreWeights? Weights { get; } = weights.Count == 0 ? null : weights[^1];

    /// <summary>Candidates that are scored: the open ones; after the decision those that were open until then.</summary>
    public IReadOnlyList<string> Scored { get; } =
        [.. selection.Candidates.Where(candidate => candidate.Exclusion is null or { Score: not null }).Select(candidate => candidate.Offering)];

    public bool HasScores => scores.Count > 0;

    public IReadOnlyList<MissingScore> Missing => Weights is null ? [] :
    [
        .. from offering in Scored
           from criterion in Weights.Criteria
           let given = ScoreOf(offering, criterion.Code)
           where given is not { IsJustified: true }
           select new MissingScore(offering, criterion.Code, given is not null),
    ];

    /// <summary>Scored candidates for which no price is known.</summary>
    public IReadOnlyList<string> WithoutPrice => [.. Scored.Where(offering => PriceOf(offering)?.Amount is null)];

    public bool IsComplete => Weights is not null && Scored.Count > 0 && Missing.Count == 0 && WithoutPrice.Count == 0;

    public GivenScore? ScoreOf(string offering, int criterion) => scores.LastOrDefault(each => each.Offering == offering && each.Criterion == criterion);

    public ScoredPrice? PriceOf(string offering) => prices.LastOrDefault(each => each.Offering == offering);

    /// <summary>The calculation; <c>null</c> while something is missing.</summary>
    public ScoreTable? Table()
    {
        if (!IsComplete)
        {
            return null;
        }

        var lowest = Scored.Min(offering => PriceOf(offering)!.Amount!.Value);
        return new ScoreTable(Weights!.Price, Weights.QualityWeights,
        [
            .. Scored.Select(offering => new ScoredCandidate(
                offering, PricePoints.Of(PriceOf(offering)!.Amount!.Value, lowest),
                [.. Weights.Criteria.Select(criterion => ScoreOf(offering, criterion.Code)!.Points)])),
        ]);
    }

    /// <summary>What the decision is measured by; <c>null</c> while scoring is not complete.</summary>
    public FinalScores? Final() => Table() is { } table ? new FinalScores(table.Ranking().ToDictionary(rank => rank.Offering, rank => rank.Total, StringComparer.Ordinal)) : null;

    public static async Task<ScoreBook> ReadAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) => new(
        selection,
        await db.ScoreWeights.AsNoTracking().Where(each => each.Selection == selection.Id).OrderBy(each => each.Number).ToListAsync(ct),
        await db.GivenScores.AsNoTracking().Where(each => each.Selection == selection.Id).OrderBy(each => each.Number).ToListAsync(ct),
        await db.ScoredPrices.AsNoTracking().Where(each => each.Selection == selection.Id).OrderBy(each => each.Number).ToListAsync(ct));
}
