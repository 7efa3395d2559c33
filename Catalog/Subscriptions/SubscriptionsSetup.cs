using Catalog.Subscriptions.Life;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Subscriptions;

/// <summary>Registers subscriptions.</summary>
public static class SubscriptionsSetup
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) =>
        services.AddSingleton<Subscribe>().AddSingleton<SubscriptionSheets>().AddSingleton<LinkChoices>().AddSingleton<Prices.SubscriptionNotices>()
            .AddSingleton<LifeDesk>().AddSingleton<PreviewChange>().AddSingleton<ChangeSubscription>().AddSingleton<SuspendSubscription>()
            .AddSingleton<ResumeSubscription>().AddSingleton<UpgradeSubscription>().AddSingleton<RotateCredentials>().AddSingleton<SubscriptionActs>();
}
