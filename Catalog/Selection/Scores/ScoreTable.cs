namespace Catalog.Selection.Scores;

/// <summary>What one candidate was given.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Price">Points of the price, in hundredths: 100 to 500.</param>
/// <param name="Quality">Points of each criterion, 1 to 5.</param>
public sealed record ScoredCandidate(string Offering, int Price, IReadOnlyList<int> Quality);

/// <summary>Where a candidate stands.</summary>
/// <param name="Total">Weights × points, in ten-thousandths of a point: 10,000 to 50,000, exact.</param>
/// <param name="Rank">1, 2, 3 …; the same number for the same total.</param>
/// <param name="IsTied">Another one has the same total.</param>
public sealed record ScoreRank(string Offering, int Total, int Rank, bool IsTied);

/// <summary>Weighted points of all candidates, in whole numbers throughout (総合評価の計算).</summary>
/// <param name="Price">Weight of the price, per cent.</param>
/// <param name="Quality">Weight of each criterion, per cent.</param>
/// <param name="Candidates">The candidates; each has as many quality points as there are criteria.</param>
public sealed record ScoreTable(int Price, IReadOnlyList<int> Quality, IReadOnlyList<ScoredCandidate> Candidates)
{
    public const int Hundredths = 100;

    public int TotalOf(ScoredCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return (Price * candidate.Price) + (Hundredths * Quality.Zip(candidate.Quality, (weight, points) => weight * points).Sum());
    }

    /// <summary>Best first; those with the same total in the order of their codes.</summary>
    public IReadOnlyList<ScoreRank> Ranking()
    {
        var totals = Candidates.Select(candidate => (candidate.Offering, Total: TotalOf(candidate))).ToList();
        return
        [
            .. totals.OrderByDescending(each => each.Total).ThenBy(each => each.Offering, StringComparer.Ordinal).Select(each => new ScoreRank(
                each.Offering, each.Total, totals.Count(other => other.Total > each.Total) + 1, totals.Count(other => other.Total == each.Total) > 1)),
        ];
    }

    /// <summary>Those with the highest total, in the order of their codes: more than one = a tie.</summary>
    public IReadOnlyList<string> Winners() => Winners(TotalOf);

    internal IReadOnlyList<string> Winners(Func<ScoredCandidate, int> totalOf)
    {
        var totals = Candidates.Select(candidate => (candidate.Offering, Total: totalOf(candidate))).ToList();
        return totals.Count == 0 ? []
            : [.. totals.Where(each => each.Total == totals.Max(other => other.Total)).Select(each => each.Offering).Order(StringComparer.Ordinal)];
    }
}
