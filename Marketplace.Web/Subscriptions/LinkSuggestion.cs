using Catalog.Subscriptions;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Subscriptions;

/// <summary>Draft words for a link, for the official to adapt; an interface without a draft starts empty.</summary>
internal static class LinkSuggestion
{
    public static LinkForm For(LinkChoice choice, IStringLocalizer<SubscriptionsText> text)
    {
        var (purpose, basis) = choice.Fit.Interface switch
        {
            "vaccination-records" => (text[nameof(SubscriptionsText.SuggestVaccinationPurpose)].Value, text[nameof(SubscriptionsText.SuggestVaccinationBasis)].Value),
            "resident-base" => (text[nameof(SubscriptionsText.SuggestResidentPurpose)].Value, text[nameof(SubscriptionsText.SuggestResidentBasis)].Value),
            _ => (string.Empty, string.Empty),
        };
        return new LinkForm
        {
            Subscription = choice.Subscription?.Value,
            Offering = choice.Offering.Code,
            Plan = choice.Offering.Cheapest?.Code,
            Purpose = purpose,
            LegalBasis = basis,
        };
    }
}
