using Catalog.Provisioning.Checks;
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
        .AddSingleton<CheckSheets>();
}
