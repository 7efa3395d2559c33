using System.Globalization;

namespace Catalog.Selection.Scores;

/// <summary>Totals of a complete scoring, in ten-thousandths of a point, and what they explain at the decision.</summary>
public sealed record FinalScores(IReadOnlyDictionary<string, int> Totals)
{
    /// <summary>
    /// Why an open candidate was not chosen. One that scored lower is explained by its score; one that scored as high or higher needs
    /// the words against the score. <c>null</c> = not explained.
    /// </summary>
    public Exclusion? Explain(string other, string chosen, string? againstScore, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Totals.TryGetValue(other, out var has) || !Totals.TryGetValue(chosen, out var best))
        {
            return null;
        }

        return has < best ? new Exclusion(ExclusionReason.OtherIsBetter, $"{Points(has)} < {Points(best)}", now, by.Name) { Score = has }
            : string.IsNullOrWhiteSpace(againstScore) ? null
            : new Exclusion(ExclusionReason.Other, againstScore.Trim(), now, by.Name) { Score = has };
    }

    /// <summary>Such as 4.1250: exact, because it is written from whole numbers.</summary>
    public static string Points(int total) => string.Create(CultureInfo.InvariantCulture, $"{total / 10_000}.{total % 10_000:0000}");
}
