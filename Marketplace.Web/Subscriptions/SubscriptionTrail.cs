using Catalog.Subscriptions;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Subscriptions;

/// <summary>The way back from a page of one subscription.</summary>
internal static class SubscriptionTrail
{
    public static IReadOnlyList<TrailStep> Of(IStringLocalizer<SubscriptionsText> text, SubscriptionSheet on) =>
        Of(text, on.Id.Value, Cultures.Pick(on.OfferingName, on.OfferingNameEn));

    public static IReadOnlyList<TrailStep> Of(IStringLocalizer<SubscriptionsText> text, Guid id, string name) =>
        [new TrailStep("/subscriptions", text[nameof(SubscriptionsText.ListTitle)]), new TrailStep($"/subscriptions/{id}", name)];
}
