namespace Catalog.Subscriptions.Prices;

/// <summary>From when a new price can count for a subscription that runs.</summary>
/// <remarks>
/// A dearer one: on a 1 April, not before the shortest term has ended, and 180 days after the announcement at the earliest – so that it is
/// known when the budget of that year is requested in autumn (地方自治法 211条: the budget is voted before the year begins). A cheaper one:
/// from the next month. The 180 days are this marketplace's own rule.
/// </remarks>
public static class PriceNoticeRule
{
    /// <summary>Least days between the announcement of a dearer price and its first day.</summary>
    public const int Days = 180;

    public static DateOnly AppliesFrom(Yen before, Yen after, DateOnly announced, DateOnly termEnd)
    {
        if (after <= before)
        {
            return new DateOnly(announced.Year, announced.Month, 1).AddMonths(1);
        }

        var earliest = announced.AddDays(Days) is var noticed && noticed > termEnd ? noticed : termEnd;
        var year = FiscalYear.Of(earliest);
        return earliest == year.FirstDay ? earliest : new FiscalYear(year.Year + 1).FirstDay;
    }
}
