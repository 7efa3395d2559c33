using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Life;
using Catalog.Subscriptions.Prices;
using Catalog.Subscriptions.Terms;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Subscriptions;

/// <summary>Registers subscriptions.</summary>
public static class SubscriptionsSetup
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) =>
        services
        .AddSingleton<Subscribe>()
        .AddSingleton<SubscriptionSheets>()
        .AddSingleton<LinkChoices>()
        .AddSingleton<SubscriptionNotices>()
        .AddSingleton<RenewSubscription>()
        .AddSingleton<EndingTerms>()
        .AddLife()
        .AddLeaving();

    private static IServiceCollection AddLife(this IServiceCollection services) => services
        .AddSingleton<LifeDesk>()
        .AddSingleton<PreviewChange>()
        .AddSingleton<ChangeSubscription>()
        .AddSingleton<SuspendSubscription>()
        .AddSingleton<ResumeSubscription>()
        .AddSingleton<UpgradeSubscription>()
        .AddSingleton<RotateCredentials>()
        .AddSingleton<SubscriptionActs>();

    private static IServiceCollection AddLeaving(this IServiceCollection services) => services
        .AddSingleton<CancelSubscription>()
        .AddSingleton<WithdrawCancellation>()
        .AddSingleton<LeaveWithoutExport>()
        .AddSingleton<ConfirmReceipt>()
        .AddSingleton<CancellationSheets>()
        .AddSingleton<ReadKeptExport>()
        .AddSingleton<ErasureCertificates>();
}
