using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Seeding;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalog;

/// <summary>Registers everything of the catalog: storage first, then one line per slice.</summary>
public static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services, DatabaseOptions database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorage(database);
        services.AddMunicipalities();
        services.AddStandards();
        services.AddConformance();
        services.AddSeeding();
        return services;
    }
}
