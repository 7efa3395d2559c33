using Catalog.Audit;

namespace Catalog.Subscriptions;

public sealed record SubscriptionOrdered(string Subscription, string Offering, string Plan, string? Selection) : Fact(Subscription);

public sealed record LinkRequested(
    string Subscription, string OtherSubscription, string Interface, string Version, string Purpose, string LegalBasis) : Fact(Subscription);
