using Catalog.Municipalities;
using Catalog.Offerings;

namespace Catalog.Subscriptions.Prices;

/// <summary>The vendor announces another monthly price to one running subscription (価格改定の予告). It is an announcement: what a contract says changes by agreement alone.</summary>
public sealed class PriceNotice
{
    private PriceNotice() { }

    public PriceNotice(Subscription subscription, int number, int listing, Yen before, PriceTier tier, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(tier);
        (Subscription, Municipality, Number, Listing, Before) = (subscription.Id, subscription.Municipality, number, listing, before);
        (Monthly, CloudMonthly, LineMonthly) = (tier.Monthly, tier.CloudMonthly, tier.LineMonthly);
        AnnouncedAt = now;
        AppliesFrom = PriceNoticeRule.AppliesFrom(before, EachMonth, Tokyo.DayOf(now), subscription.TermEnd);
    }

    public SubscriptionId Subscription { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Within the subscription, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the published version that has the new price.</summary>
    public int Listing { get; private set; }

    /// <summary>What was agreed or announced last, each month, tax excluded.</summary>
    public Yen Before { get; private set; }

    public Yen Monthly { get; private set; }

    public Yen CloudMonthly { get; private set; }

    public Yen LineMonthly { get; private set; }

    public Yen EachMonth => Monthly + CloudMonthly + LineMonthly;

    public DateTimeOffset AnnouncedAt { get; private set; }

    /// <summary>The earliest day of the new price.</summary>
    public DateOnly AppliesFrom { get; private set; }

    /// <summary>It concerns the plan in force: nothing else was agreed since.</summary>
    public bool Counts(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return AnnouncedAt >= subscription.AgreedAt;
    }
}
