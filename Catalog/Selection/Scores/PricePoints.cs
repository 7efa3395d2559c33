namespace Catalog.Selection.Scores;

/// <summary>The published formula for the score of a price, in hundredths of a point.</summary>
/// <remarks>The lowest price gets 5.00; another one 5 × lowest ÷ price, cut to hundredths, and never less than 1.00. See docs/scoring.md.</remarks>
public static class PricePoints
{
    public const int Most = 500;

    public const int Least = 100;

    /// <param name="price">The price to score; not below the lowest.</param>
    /// <param name="lowest">The lowest of all scored candidates; not negative.</param>
    public static int Of(Yen price, Yen lowest)
    {
        return price == lowest ? Most : (int)Math.Max(Least, checked(Most * lowest.Amount) / price.Amount);
    }
}
