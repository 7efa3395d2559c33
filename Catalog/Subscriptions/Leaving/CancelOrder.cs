namespace Catalog.Subscriptions.Leaving;

/// <summary>Order to leave a service (解約の申込み).</summary>
/// <param name="Subscription">The town's own.</param>
/// <param name="Reason">Why, in the town's words.</param>
/// <param name="LastDay">Last day of use; <c>null</c> = it is used no more, the work begins at once.</param>
/// <param name="HoldUntil">Nothing is deleted up to and including this day; <c>null</c> = no such day.</param>
/// <param name="WithoutExport">Why the town leaves without its data; <c>null</c> = it takes them along.</param>
/// <param name="Key">The caller's own key; repeats give the same work.</param>
public sealed record CancelOrder(
    SubscriptionId Subscription, string Reason, DateOnly? LastDay = null, DateOnly? HoldUntil = null, string? WithoutExport = null, RequestKey? Key = null);
