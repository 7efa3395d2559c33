using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Storage;

/// <summary>Registers the context of the chosen engine behind one factory.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Provider switch
        {
            DatabaseProvider.PostgreSQL => services
                .AddDbContextFactory<PostgresMarketplaceDb>(options => options.UseNpgsql(database.ConnectionString).AddInterceptors(new SkipLocked()))
                .AddFactoryOf<PostgresMarketplaceDb>(),
            _ => services
                .AddDbContextFactory<SqliteMarketplaceDb>(options => options.UseSqlite(database.ConnectionString))
                .AddFactoryOf<SqliteMarketplaceDb>(),
        };
    }

    private static IServiceCollection AddFactoryOf<TDb>(this IServiceCollection services)
        where TDb : MarketplaceDb => services
        .AddSingleton<IDbContextFactory<MarketplaceDb>, FactoryOf<TDb>>()
        .AddScoped<MarketplaceDb>(provider => provider.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContext())
        .AddSingleton<CatalogPulse>()
        .AddSingleton<MigrateDatabase>()
        .AddSingleton<RequestLedger>();

    private sealed class FactoryOf<TDb>(IDbContextFactory<TDb> dbs) : IDbContextFactory<MarketplaceDb>
        where TDb : MarketplaceDb
    {
        public MarketplaceDb CreateDbContext() => dbs.CreateDbContext();
    }
}
