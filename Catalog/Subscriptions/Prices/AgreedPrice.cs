using System.ComponentModel;
using Catalog.Offerings;

namespace Catalog.Subscriptions.Prices;

/// <summary>The published price at which a subscription was ordered (申込時の価格), tax excluded. A later price of the listing does not change it.</summary>
/// <param name="Population">People of the municipality when it ordered; chooses the band.</param>
/// <param name="MinimumMonths">Shortest term.</param>
/// <param name="Initial">Once, at the start.</param>
/// <param name="Migration">Once, for bringing the data over.</param>
/// <param name="Monthly">Each month, for the use.</param>
/// <param name="CloudMonthly">Each month, share of the government cloud.</param>
/// <param name="LineMonthly">Each month, share of the line.</param>
[ImmutableObject(true)]
public sealed record AgreedPrice(int Population, int MinimumMonths, Yen Initial, Yen Migration, Yen Monthly, Yen CloudMonthly, Yen LineMonthly)
{
    public Yen EachMonth => Monthly + CloudMonthly + LineMonthly;

    /// <summary>Twelve months, without what is paid once.</summary>
    public Yen EachYear => EachMonth * 12;

    public static AgreedPrice Of(PriceTier tier, int population, int minimumMonths)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return new(population, minimumMonths, tier.Initial, tier.Migration, tier.Monthly, tier.CloudMonthly, tier.LineMonthly);
    }
}
