using System.Globalization;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Subscriptions;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>The member <c>context.subscription</c> of our profile: what our ledger says of the subscription.</summary>
internal static class SubscriptionContext
{
    public static JsonObject Of(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var (state, reason, since) = subscription switch
        {
            { EndingAt: { } ending } => ("suspended", "cancelled", ending),
            { SuspendedAt: { } suspended } => ("suspended", subscription.SuspendedFor ?? "suspended", suspended),
            _ => ("active", "active", subscription.ActivatedAt ?? subscription.OrderedAt),
        };
        var context = new JsonObject { ["state"] = state, ["reason"] = reason, ["since"] = Instant(since) };
        if (subscription.EndsOn is { } end)
        {
            context["ends_at"] = Tokyo.StartOf(end.AddDays(1)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        return context;
    }

    /// <summary>RFC 3339 in UTC, to the millisecond: two pieces of news of the same second are not the same news.</summary>
    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
