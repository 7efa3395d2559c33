using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Standards;

internal static class StandardsSetup
{
    public static IServiceCollection AddStandards(this IServiceCollection services) => services
        .AddSingleton<BusinessAreas>()
        .AddSingleton<BusinessSystems>()
        .AddSingleton<Specs>()
        .AddSingleton<ImportStandard>()
        .AddSingleton<BringStandard>();
}
