using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Seeding;

internal static class SeedingSetup
{
    public static IServiceCollection AddSeeding(this IServiceCollection services) => services.AddSingleton<SeedCatalog>();
}
