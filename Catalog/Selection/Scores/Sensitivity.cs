namespace Catalog.Selection.Scores;

/// <summary>A shift of weight that changes who wins.</summary>
/// <param name="From">What gives weight: 0 = the price, 1, 2, 3 … the criteria in their order.</param>
/// <param name="To">What receives it.</param>
/// <param name="Percent">How much, a multiple of 5.</param>
/// <param name="Winners">Who wins then.</param>
public sealed record WeightShift(int From, int To, int Percent, IReadOnlyList<string> Winners);

/// <summary>A single score that, one point higher or lower, changes who wins.</summary>
/// <param name="Criterion">1, 2, 3 … in the order of the criteria.</param>
/// <param name="Points">The score that it would take.</param>
/// <param name="Winners">Who wins then.</param>
public sealed record ScoreShift(string Offering, int Criterion, int Points, IReadOnlyList<string> Winners);

/// <summary>What would change the result (感度分析): exact, over every permitted weight and every single score.</summary>
public static class Sensitivity
{
    /// <summary>Every shift of a multiple of 5 from one weight to another that keeps all weights permitted and changes who wins.</summary>
    /// <remarks>A total is linear in the weights: d per cent from one to another move it by d × the difference of the two points.</remarks>
    public static IReadOnlyList<WeightShift> OfWeights(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var winners = table.Winners();
        var places = table.Quality.Count + 1;
        return
        [
            .. from gives in Enumerable.Range(0, places)
               from takes in Enumerable.Range(0, places)
               where gives != takes
               from percent in Shifts(table, gives, takes)
               let then = table.Winners(candidate => table.TotalOf(candidate) + (percent * (Points(candidate, takes) - Points(candidate, gives))))
               where !then.SequenceEqual(winners, StringComparer.Ordinal)
               select new WeightShift(gives, takes, percent, then),
        ];
    }

    /// <summary>Every single score that, changed by one point, changes who wins.</summary>
    public static IReadOnlyList<ScoreShift> OfScores(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var winners = table.Winners();
        return
        [
            .. from candidate in table.Candidates
               from criterion in Enumerable.Range(0, table.Quality.Count)
               from points in (int[])[candidate.Quality[criterion] - 1, candidate.Quality[criterion] + 1]
               where points is >= ScoreRule.Least and <= ScoreRule.Most
               let gained = ScoreTable.Hundredths * table.Quality[criterion] * (points - candidate.Quality[criterion])
               let then = table.Winners(each => table.TotalOf(each) + (each.Offering == candidate.Offering ? gained : 0))
               where !then.SequenceEqual(winners, StringComparer.Ordinal)
               select new ScoreShift(candidate.Offering, criterion + 1, points, then),
        ];
    }

    private static IEnumerable<int> Shifts(ScoreTable table, int from, int to)
    {
        var gives = from == 0 ? table.Price - WeightRule.LeastPrice : table.Quality[from - 1] - WeightRule.Step;
        var takes = to == 0 ? WeightRule.MostPrice - table.Price : WeightRule.Whole;
        return Enumerable.Range(1, Math.Max(0, Math.Min(gives, takes) / WeightRule.Step)).Select(steps => steps * WeightRule.Step);
    }

    private static int Points(ScoredCandidate candidate, int place) =>
        place == 0 ? candidate.Price : ScoreTable.Hundredths * candidate.Quality[place - 1];
}
