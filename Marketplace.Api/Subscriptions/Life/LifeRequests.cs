using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;

namespace Marketplace.Api.Subscriptions.Life;

/// <summary>Asks for another plan or other parameters of a subscription.</summary>
/// <param name="Plan">Code of a plan of the same offering; left out = it stays.</param>
/// <param name="Parameters">Only what is to change: a JSON object. What is left out stays.</param>
/// <param name="ExpectedYearly">The cost each year in yen that the preview has shown; another one is refused.</param>
public sealed record ChangeRequest(string? Plan = null, JsonElement? Parameters = null, long? ExpectedYearly = null)
{
    internal ChangeOrder ToOrder(Guid subscription, int? seen, RequestKey? key) => new(
        SubscriptionId.From(subscription), Plan,
        Parameters is { ValueKind: not JsonValueKind.Null } given ? given.GetRawText() : null,
        seen, ExpectedYearly is { } yen ? new Yen(yen) : null, key);
}

/// <summary>Suspends a subscription.</summary>
/// <param name="Reason">Kept in the audit log and told to the vendor.</param>
public sealed record SuspensionRequest([property: MaxLength(SuspendSubscription.LongestReason)] string Reason);

/// <summary>Takes the upgrade that the vendor offers.</summary>
/// <param name="Version">The version that the client has read about; another one is refused.</param>
public sealed record UpgradeRequest(string Version);
