using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;

namespace Marketplace.Api.Subscriptions.Leaving;

/// <summary>Renews a term.</summary>
/// <param name="Until">The new last day.</param>
public sealed record RenewRequest(DateOnly Until);

/// <summary>Leaves a service.</summary>
/// <param name="Reason">Why, in the town's words.</param>
/// <param name="LastDay">Last day of use; the work begins when it is over. Left out = it is used no more, the work begins at once.</param>
/// <param name="HoldUntil">Nothing is deleted up to and including this day.</param>
/// <param name="WithoutExport">Why the town leaves without its data; left out = it takes them along.</param>
public sealed record CancelRequest(string Reason, DateOnly? LastDay = null, DateOnly? HoldUntil = null, string? WithoutExport = null)
{
    internal CancelOrder ToOrder(Guid id, RequestKey? key) => new(SubscriptionId.From(id), Reason, LastDay, HoldUntil, WithoutExport, key);
}

/// <summary>Leaves without the data.</summary>
/// <param name="Words">Why, in the town's words; kept for good.</param>
public sealed record WithoutExportRequest(string Words);

/// <summary>Confirms that the town has its data.</summary>
/// <param name="Sha256">SHA-256 of the file that the town has, hexadecimal.</param>
public sealed record ReceiptRequest(string Sha256);
