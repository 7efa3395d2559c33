using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Hosted;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Provisioning;

public static class ProvisioningSetup
{
    public static IServiceCollection AddProvisioning(this IServiceCollection services) => services
        .AddSingleton<ProvisioningSignal>()
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
        .AddSingleton<HandTaskSheets>();
}
