namespace Catalog.Selection.Scores;

/// <summary>Which weights may be: price 30 to 90 %, quality the rest, everything in steps of 5, together 100.</summary>
public static class WeightRule
{
    public const int LeastPrice = 30;

    public const int MostPrice = 90;

    public const int Step = 5;

    public const int Whole = 100;

    /// <summary>The first weight that is wrong, as a refusal; <c>null</c> = all are in order.</summary>
    public static Fault? Refusal(int price, IReadOnlyList<int> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return price is < LeastPrice or > MostPrice || price % Step != 0 ? ScoreFaults.PriceWeight(price)
            : criteria.Where(weight => weight < Step || weight % Step != 0).Select(weight => (int?)weight).FirstOrDefault() is { } wrong ? ScoreFaults.CriterionWeight(wrong)
            : price + criteria.Sum() is var sum && sum != Whole ? ScoreFaults.WeightSum(sum)
            : null;
    }
}
