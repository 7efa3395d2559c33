using Catalog.Subscriptions;

namespace Catalog.Selection.Calendar;

/// <summary>When a subscription ends and when it has to be competed anew (契約期間と再選定).</summary>
/// <param name="EndsOn">Last day of the term.</param>
/// <param name="RecompeteOn">Nine months before the end: quotes in time for the next budget.</param>
/// <param name="IsAssumed">No route names a term, so five years are taken, the custom of 長期継続契約.</param>
public sealed record SubscriptionTerm(DateOnly EndsOn, DateOnly RecompeteOn, bool IsAssumed)
{
    public const int AssumedMonths = 60;

    private const int MonthsBefore = 9;

    /// <param name="subscription">Counted from the day on which it opened, or was ordered.</param>
    /// <param name="months">The term of the route of its case; <c>null</c> = none is recorded.</param>
    public static SubscriptionTerm Of(Subscription subscription, int? months)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var start = DateOnly.FromDateTime(Tokyo.At(subscription.ActivatedAt ?? subscription.OrderedAt).DateTime);
        var end = subscription.EndsOn ?? start.AddMonths(months ?? AssumedMonths).AddDays(-1);
        return new SubscriptionTerm(end, end.AddMonths(-MonthsBefore), months is null && subscription.EndsOn is null);
    }
}
