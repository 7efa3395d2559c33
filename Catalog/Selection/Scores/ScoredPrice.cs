namespace Catalog.Selection.Scores;

/// <summary>Where a price comes from.</summary>
public enum PriceSource
{
    /// <summary>公表価格: the cheapest plan as listed, over five years for the population, tax included.</summary>
    Listing,
    /// <summary>見積: the opened quote.</summary>
    Quote,
}

/// <summary>The price of a candidate as it was taken over for scoring. Kept for ever; the newest counts, so that a later change of a list moves no result.</summary>
public sealed class ScoredPrice
{
    private ScoredPrice() { }

    internal ScoredPrice(SelectionId selection, int number, CandidatePrice price, Actor by, DateTimeOffset now)
    {
        Selection = selection;
        Number = number;
        Offering = price.Offering;
        Amount = price.Amount;
        Source = price.Source;
        At = now;
        By = by.Name;
    }

    public SelectionId Selection { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    public string Offering { get; private set; } = null!;

    /// <summary>Five-year total, tax included; <c>null</c> = no price is known.</summary>
    public Yen? Amount { get; private set; }

    public PriceSource Source { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = null!;
}
