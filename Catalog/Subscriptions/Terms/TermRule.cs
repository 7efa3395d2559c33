namespace Catalog.Subscriptions.Terms;

/// <summary>The rules of a term: how far it can be renewed, and when its end has to be looked at. Statutory work never stops by itself.</summary>
public static class TermRule
{
    /// <summary>A renewal reaches five years ahead at most, the custom of 長期継続契約 (地方自治法 234条の3).</summary>
    public const int MostYears = 5;

    /// <summary>Quotes in time for the budget of the year in which it ends.</summary>
    public const int NoticeMonths = 9;

    /// <summary>The end as it stands: the agreed last day, or the last day of the shortest term.</summary>
    public static DateOnly EndOf(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription.EndsOn ?? subscription.TermEnd.AddDays(-1);
    }

    public static bool IsNear(DateOnly end, DateOnly today) => end <= today.AddMonths(NoticeMonths);

    /// <summary>The day has passed and nobody has decided: it runs on.</summary>
    public static bool IsOverdue(DateOnly end, DateOnly today) => end < today;
}
