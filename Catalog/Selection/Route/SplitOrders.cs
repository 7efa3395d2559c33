namespace Catalog.Selection.Route;

/// <summary>What an order is that may be part of a larger one.</summary>
public enum OrderPartKind
{
    /// <summary>選定案件</summary>
    Case,
    /// <summary>利用契約</summary>
    Subscription,
}

/// <summary>What makes orders look like one that was split.</summary>
public enum SplitSign
{
    /// <summary>同一業務</summary>
    SameArea,
    /// <summary>同一事業者</summary>
    SameVendor,
}

/// <summary>An order of one fiscal year by its small sum.</summary>
/// <param name="Kind">Case or subscription.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Areas">Numbers of the business areas that it serves.</param>
/// <param name="Vendors">Codes of the vendors that it goes or may go to.</param>
/// <param name="FiscalYear">The year of its April.</param>
/// <param name="Amount">Tax included.</param>
public sealed record OrderPart(
    OrderPartKind Kind, Guid Id, string Title, IReadOnlyList<int> Areas, IReadOnlyList<string> Vendors, int FiscalYear, Yen Amount);

/// <summary>Orders that each stay within the limit and together pass it (分割発注の疑い).</summary>
/// <param name="Sign">What they have in common.</param>
/// <param name="Sum">Of all of them, this one included.</param>
/// <param name="Limit">The small-sum limit.</param>
/// <param name="Parts">The others.</param>
public sealed record SplitFinding(SplitSign Sign, Yen Sum, Yen Limit, IReadOnlyList<OrderPart> Parts);

/// <summary>Looks for orders that were split to stay below a limit.</summary>
public static class SplitOrders
{
    /// <param name="order">The order in question.</param>
    /// <param name="others">All other orders of the same body.</param>
    /// <param name="limit">The small-sum limit.</param>
    public static IReadOnlyList<SplitFinding> Find(OrderPart order, IEnumerable<OrderPart> others, Yen limit)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Amount > limit)
        {
            return [];
        }

        var beside = others.Where(other => other.Id != order.Id && other.FiscalYear == order.FiscalYear && other.Amount <= limit).ToList();
        (SplitSign Sign, List<OrderPart> Parts)[] groups =
        [
            (SplitSign.SameArea, beside.FindAll(other => other.Areas.Intersect(order.Areas).Any())),
            (SplitSign.SameVendor, beside.FindAll(other => other.Vendors.Intersect(order.Vendors, StringComparer.Ordinal).Any())),
        ];
        return
        [
            .. groups.Select(group => new SplitFinding(
                    group.Sign, group.Parts.Aggregate(order.Amount, (sum, part) => sum + part.Amount), limit, group.Parts))
                .Where(finding => finding.Sum > limit),
        ];
    }
}
