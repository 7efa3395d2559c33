using Catalog.Audit;
using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Events;
using Catalog.Ladder;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Publishing;
using Catalog.Search;
using Catalog.Seeding;
using Catalog.Selection;
using Catalog.Standards;
using Catalog.Storage;
using Catalog.Subscriptions;
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
        services.AddOfferings();
        services.AddPublishing();
        services.AddConformance();
        services.AddSearch();
        services.AddComparison();
        services.AddSelection();
        services.AddSubscriptions();
        services.AddProvisioning();
        services.AddLadder();
        services.AddAudit();
        services.AddEvents();
        services.AddSeeding();
        return services;
    }
}
