using Catalog.Selection.Scores;
using CsCheck;

namespace Catalog.Tests.Selection;

public sealed class ScoreTableTests
{
    private static readonly int[] Prices = [100, 250, 333, 400, 500];

    private static readonly int[] Percents = [.. Enumerable.Range(0, 21).Select(step => step * 5)];

    /// <summary>Tables with permitted weights, two to five candidates and small points, so that ties are common.</summary>
    private static readonly Gen<ScoreTable> Tables =
        from price in Gen.Int[6, 18]
        from cuts in Gen.Int[0, 100].Array[0, 2]
        from candidates in Gen.Int[2, 5]
        let quality = Split(20 - price, cuts)
        from rows in Gen.Select(Gen.Int[0, 4].Select(place => Prices[place]), Gen.Int[1, 5].Array[quality.Count]).Array[candidates]
        select new ScoreTable(price * 5, quality, [.. rows.Select((row, place) => new ScoredCandidate($"c{place}", row.Item1, row.Item2))]);

    [Theory]
    [InlineData(100, 100, 500)]
    [InlineData(200, 100, 250)]
    [InlineData(300, 100, 166)]
    [InlineData(101, 100, 495)]
    [InlineData(1_000, 100, 100)]
    [InlineData(0, 0, 500)]
    [InlineData(1, 0, 100)]
    public void Price_points_follow_the_published_formula(long price, long lowest, int points) =>
        Assert.Equal(points, PricePoints.Of(new Yen(price), new Yen(lowest)));

    [Theory]
    [InlineData(30, 70, null)]
    [InlineData(90, 10, null)]
    [InlineData(25, 75, "selection.price-weight")]
    [InlineData(95, 5, "selection.price-weight")]
    [InlineData(62, 38, "selection.price-weight")]
    [InlineData(60, 35, "selection.weight-sum")]
    [InlineData(60, 38, "selection.criterion-weight")]
    [InlineData(60, 0, "selection.criterion-weight")]
    public void Weights_are_thirty_to_ninety_for_the_price_in_steps_of_five_and_a_hundred_together(int price, int quality, string? refusal) =>
        Assert.Equal(refusal, WeightRule.Refusal(price, [quality])?.Code);

    [Fact]
    public void Equal_totals_share_a_rank_and_are_said_to_be_tied()
    {
        var table = new ScoreTable(50, [50], [new("a", 500, [3]), new("b", 300, [5]), new("c", 100, [1])]);

        Assert.Equal([new ScoreRank("a", 40_000, 1, true), new ScoreRank("b", 40_000, 1, true), new ScoreRank("c", 10_000, 3, false)], table.Ranking());
        Assert.Equal(["a", "b"], table.Winners());
        Assert.Equal("4.0000", FinalScores.Points(40_000));
    }

    [Fact]
    public void Result_that_hangs_on_five_per_cent_names_that_shift_and_that_score()
    {
        var table = new ScoreTable(50, [50], [new("cheap", 500, [2]), new("good", 250, [4])]);

        Assert.Equal(["cheap"], table.Winners());
        Assert.Equal("0>1 10 good", Line(Sensitivity.OfWeights(table).First(shift => shift.Winners is ["good"])));
        Assert.Contains(Sensitivity.OfScores(table), shift => shift is { Offering: "good", Criterion: 1, Points: 5, Winners: ["good"] });
    }

    [Fact]
    public void Sensitivity_is_exactly_what_trying_every_weight_and_every_score_gives() => Tables.Sample(table =>
    {
        Assert.Equal(WeightsByTrying(table), Sensitivity.OfWeights(table).Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(ScoresByTrying(table), Sensitivity.OfScores(table).Select(Line).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Winner_of_the_exact_totals_is_the_winner_in_fractions() => Tables.Sample(table =>
    {
        var best = table.Candidates.Max(Fraction);
        Assert.Equal(table.Candidates.Where(each => Fraction(each) == best).Select(each => each.Offering).Order(StringComparer.Ordinal), table.Winners());

        decimal Fraction(ScoredCandidate each) => (table.Price / 100m * (each.Price / 100m)) + table.Quality.Zip(each.Quality, (weight, points) => weight / 100m * points).Sum();
    });

    /// <summary>All weights on the grid of fives that are permitted and differ in exactly two places.</summary>
    private static IEnumerable<string> WeightsByTrying(ScoreTable table)
    {
        int[] now = [table.Price, .. table.Quality];
        return Grid(now.Length, 100)
            .Where(then => WeightRule.Refusal(then[0], then[1..]) is null && now.Zip(then).Count(pair => pair.First != pair.Second) == 2)
            .Select(then => (then, winners: (table with { Price = then[0], Quality = then[1..] }).Winners()))
            .Where(tried => !tried.winners.SequenceEqual(table.Winners()))
            .Select(tried => Line(new WeightShift(
                Place(now, tried.then, (old, fresh) => fresh < old),
                Place(now, tried.then, (old, fresh) => fresh > old),
                now.Zip(tried.then).Max(pair => pair.Second - pair.First),
                tried.winners)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> ScoresByTrying(ScoreTable table) => (
        from candidate in table.Candidates
        from place in Enumerable.Range(0, table.Quality.Count)
        from points in Enumerable.Range(1, 5).Where(points => Math.Abs(points - candidate.Quality[place]) == 1)
        let changed = candidate with { Quality = [.. candidate.Quality.Select((old, at) => at == place ? points : old)] }
        let winners = (table with { Candidates = [.. table.Candidates.Select(each => each.Offering == candidate.Offering ? changed : each)] }).Winners()
        where !winners.SequenceEqual(table.Winners())
        select Line(new ScoreShift(candidate.Offering, place + 1, points, winners))).Order(StringComparer.Ordinal);

    private static int Place(int[] now, int[] then, Func<int, int, bool> fits) => Enumerable.Range(0, now.Length).Single(at => fits(now[at], then[at]));

    private static IEnumerable<int[]> Grid(int places, int left) => places == 1 ? [[left]]
        : Percents.Where(percent => percent <= left).SelectMany(percent => Grid(places - 1, left - percent).Select(rest => (int[])[percent, .. rest]));

    private static IReadOnlyList<int> Split(int steps, int[] cuts)
    {
        int[] marks = [0, .. cuts.Select(cut => cut % steps).Where(cut => cut > 0).Distinct().Order(), steps];
        return [.. marks.Zip(marks.Skip(1), (from, to) => (to - from) * 5)];
    }

    private static string Line(WeightShift shift) => $"{shift.From}>{shift.To} {shift.Percent} {string.Join(',', shift.Winners)}";

    private static string Line(ScoreShift shift) => $"{shift.Offering} {shift.Criterion} {shift.Points} {string.Join(',', shift.Winners)}";
}
