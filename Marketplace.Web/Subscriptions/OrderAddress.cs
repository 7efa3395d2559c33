using Catalog.Selection;
using Catalog.Subscriptions;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Web.Subscriptions;

/// <summary>The address of the order page.</summary>
internal static class OrderAddress
{
    public const string Path = "/subscriptions/new";

    public static string Of(SubscriptionSheet subscription) => Of(subscription.Offering, subscription.Plan, subscription.Selection);

    public static string Of(string offering, string plan, SelectionId? selection) => QueryHelpers.AddQueryString(
        Path,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["offering"] = offering,
            ["plan"] = plan,
            ["selection"] = selection?.Value.ToString(),
        }.Where(pair => pair.Value is not null));
}
