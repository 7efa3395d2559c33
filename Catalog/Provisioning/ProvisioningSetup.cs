using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Desk;
using Catalog.Provisioning.Health;
using Catalog.Provisioning.Hosted;
using Catalog.Provisioning.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Provisioning;

public static class ProvisioningSetup
{
    public static IServiceCollection AddProvisioning(this IServiceCollection services) => services
        .AddSingleton<ProvisioningSignal>()
        .AddSingleton<BrokerTidings>()
        .AddSingleton<OperationSheets>()
        .AddSingleton<TenantSheets>()
        .AddSingleton<LinkSheets>()
        .AddSingleton<CleanupSheets>()
        .AddSingleton<OrderCheck>()
        .AddSingleton<StopCheck>()
        .AddSingleton<CheckSheets>()
        .AddSingleton<HostBroker>()
        .AddSingleton<FinishTask>()
        .AddSingleton<RefuseTask>()
        .AddSingleton<HandTaskSheets>()
        .AddIdentity()
        .AddWatching()
        .AddDesk();

    /// <summary>How brokers are, and what they offer.</summary>
    private static IServiceCollection AddWatching(this IServiceCollection services) => services
        .AddSingleton<HealthSheets>()
        .AddSingleton<CatalogBook>()
        .AddSingleton<CatalogSheets>()
        .AddSingleton<KeepCatalog>()
        .AddSingleton<AcknowledgeCatalog>();

    private static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddSingleton<IdentityProviderSheets>()
        .AddSingleton<SignInSheets>()
        .AddSingleton<AssignPerson>()
        .AddSingleton<RemovePerson>();

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskSheets>()
        .AddSingleton<RetryOperation>()
        .AddSingleton<ReleaseOperation>()
        .AddSingleton<GiveUpOperation>()
        .AddSingleton<RetryCleanup>()
        .AddSingleton<ReleaseCleanup>()
        .AddSingleton<AttestChange>()
        .AddSingleton<GiveUpCleanup>();
}
