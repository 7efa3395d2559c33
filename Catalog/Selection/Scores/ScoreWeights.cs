namespace Catalog.Selection.Scores;

/// <summary>One quality criterion (評価項目).</summary>
/// <param name="Code">1, 2, 3 … within the case. A criterion that is worded anew gets a new one, so that a score stays with the question it answered.</param>
/// <param name="Weight">Per cent, in steps of 5.</param>
/// <param name="One">What a 1 means.</param>
/// <param name="Three">What a 3 means.</param>
/// <param name="Five">What a 5 means.</param>
public sealed record ScoreCriterion(int Code, string Name, int Weight, string One, string Three, string Five)
{
    internal bool AsksTheSame(CriterionOrder other) => (Name, One, Three, Five) == (other.Name, other.One, other.Three, other.Five);
}

/// <summary>A quality criterion as ordered; its code is given by the case.</summary>
public sealed record CriterionOrder(string Name, int Weight, string One, string Three, string Five);

/// <summary>Weights of price and quality (価格と品質の配点); once set they stay, the newest count.</summary>
public sealed class ScoreWeights
{
    private ScoreWeights() { }

    internal ScoreWeights(SelectionId selection, int number, int price, IReadOnlyList<ScoreCriterion> criteria, string? reason, Actor by, DateTimeOffset now)
    {
        Selection = selection;
        Number = number;
        Price = price;
        Criteria = criteria;
        Reason = reason;
        At = now;
        By = by.Name;
    }

    public SelectionId Selection { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    /// <summary>Per cent, 30 to 90.</summary>
    public int Price { get; private set; }

    public IReadOnlyList<ScoreCriterion> Criteria { get; private set; } = null!;

    /// <summary>Why they were changed although scores had been given; <c>null</c> = none had.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = null!;

    internal IReadOnlyList<int> QualityWeights => [.. Criteria.Select(criterion => criterion.Weight)];
}
