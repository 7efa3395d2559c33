using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Selection;

namespace Catalog.Subscriptions;

/// <summary>Order for a subscription (申込み).</summary>
/// <param name="Offering">Offering code.</param>
/// <param name="Plan">Code of one of its plans.</param>
/// <param name="Municipality">The actor's own municipality.</param>
/// <param name="Selection">The decided case behind it, if there is one.</param>
/// <param name="Parameters">Parameters for the vendor: a JSON object, or <c>null</c>.</param>
/// <param name="Links">Data links to be wired with it.</param>
/// <param name="Key">The caller's own key; repeats give the same subscription.</param>
public sealed record SubscribeOrder(
    string Offering,
    string Plan,
    MunicipalityCode Municipality,
    SelectionId? Selection = null,
    string? Parameters = null,
    IReadOnlyList<LinkOrder>? Links = null,
    RequestKey? Key = null);

/// <summary>One data link: to a subscription that exists, or to an offering that is ordered along.</summary>
/// <param name="Subscription">An own subscription that is active or being prepared.</param>
/// <param name="Offering">Code of an offering to subscribe to in the same act.</param>
/// <param name="Plan">Plan of that offering.</param>
/// <param name="Basis">Purpose and legal basis.</param>
public sealed record LinkOrder(SubscriptionId? Subscription, string? Offering, string? Plan, LinkBasis Basis);

/// <summary>What an order gives.</summary>
/// <param name="Operation">The operation that prepares it.</param>
/// <param name="IsRepeat">The key was known: nothing new was made.</param>
public sealed record Subscribed(SubscriptionId Subscription, OperationId Operation, bool IsRepeat);
