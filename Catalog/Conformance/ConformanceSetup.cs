using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Conformance;

internal static class ConformanceSetup
{
    public static IServiceCollection AddConformance(this IServiceCollection services) => services
        .AddSingleton<Certificates>()
        .AddSingleton<RecordStatement>()
        .AddSingleton<ReadSpecImpact>();
}
