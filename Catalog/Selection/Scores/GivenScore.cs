namespace Catalog.Selection.Scores;

/// <summary>Which points may be given.</summary>
public static class ScoreRule
{
    public const int Least = 1;

    public const int Most = 5;
}

/// <summary>A score as ordered.</summary>
/// <param name="Criterion">Code of the criterion.</param>
/// <param name="Words">Why; may be written later, but not after the decision.</param>
public sealed record ScoreOrder(int Criterion, int Points, string Words);

/// <summary>A score of one candidate on one criterion (評点). Kept for ever; the newest of the pair counts.</summary>
public sealed class GivenScore
{
    private GivenScore() { }

    internal GivenScore(SelectionId selection, int number, string offering, ScoreOrder said, Actor by, DateTimeOffset now)
    {
        Selection = selection;
        Number = number;
        Offering = offering;
        Criterion = said.Criterion;
        Points = said.Points;
        Words = said.Words.Trim();
        At = now;
        By = by.Name;
    }

    public SelectionId Selection { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    public string Offering { get; private set; } = null!;

    /// <summary>Code of the criterion.</summary>
    public int Criterion { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Points { get; private set; }

    /// <summary>Why; empty = not justified yet.</summary>
    public string Words { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = null!;

    public bool IsJustified => Words.Length > 0;
}
