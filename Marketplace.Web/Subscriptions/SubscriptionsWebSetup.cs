namespace Marketplace.Web.Subscriptions;

/// <summary>Registers what the pages of subscriptions need beyond the catalog.</summary>
internal static class SubscriptionsWebSetup
{
    public static IServiceCollection AddSubscriptionPages(this IServiceCollection services) => services.AddSingleton<ProgressReading>();
}
