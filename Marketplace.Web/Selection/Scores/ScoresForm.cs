using Catalog.Selection.Scores;

namespace Marketplace.Web.Selection.Scores;

/// <summary>What a form of the scoring page asks for.</summary>
public enum ScoresAct
{
    Weights,
    Scores,
    Prices,
}

/// <summary>A criterion as typed; a row without a name is none.</summary>
public sealed class CriterionRow
{
    public string? Name { get; set; }

    public int? Weight { get; set; }

    public string? One { get; set; }

    public string? Three { get; set; }

    public string? Five { get; set; }
}

/// <summary>A score as typed; without points it is none yet.</summary>
public sealed class ScoreRow
{
    public int? Criterion { get; set; }

    public int? Points { get; set; }

    public string? Words { get; set; }
}

/// <summary>A posted form of the scoring page; the forms differ in the act and in which fields they fill.</summary>
public sealed class ScoresForm
{
    /// <summary>Rows that the form of the weights offers.</summary>
    public const int Rows = 6;

    public ScoresAct? Act { get; set; }

    public int? SeenVersion { get; set; }

    public int? Price { get; set; }

    public List<CriterionRow>? Criteria { get; set; }

    public string? Reason { get; set; }

    public string? Offering { get; set; }

    public List<ScoreRow>? Scores { get; set; }

    public WeightsOrder Weights() => new(
        Price ?? 0,
        [.. (Criteria ?? []).Where(row => !string.IsNullOrWhiteSpace(row.Name))
            .Select(row => new CriterionOrder(row.Name!, row.Weight ?? 0, row.One ?? string.Empty, row.Three ?? string.Empty, row.Five ?? string.Empty))],
        Reason);

    public IReadOnlyList<ScoreOrder> Given() =>
        [.. (Scores ?? []).Where(row => row is { Criterion: not null, Points: not null }).Select(row => new ScoreOrder(row.Criterion!.Value, row.Points!.Value, row.Words ?? string.Empty))];
}
