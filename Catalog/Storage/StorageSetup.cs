using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Catalog.Storage;

/// <summary>Registers the context of the chosen engine behind one factory.</summary>
public static class StorageSetup
{
    private const int AutoPrepared = 200;

    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Provider switch
        {
            DatabaseProvider.PostgreSQL => services
                .AddPooledDbContextFactory<PostgresMarketplaceDb>(options => options.UseNpgsql(Tuned(database.ConnectionString)).AddInterceptors(new SkipLocked()))
                .AddFactoryOf<PostgresMarketplaceDb>(),
            _ => services
                .AddPooledDbContextFactory<SqliteMarketplaceDb>(options => options.UseSqlite(database.ConnectionString))
                .AddFactoryOf<SqliteMarketplaceDb>(),
        };
    }

    /// <summary>Statements that come back are planned once, and a connection is handed on as it is: nothing here keeps state in a session.</summary>
    /// <remarks>What the connection string itself says goes first; behind a pooler that shares connections within a session it says <c>Max Auto Prepare=0</c>.</remarks>
    private static string Tuned(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.ContainsKey("Max Auto Prepare"))
        {
            connection.MaxAutoPrepare = AutoPrepared;
        }

        if (!connection.ContainsKey("No Reset On Close"))
        {
            connection.NoResetOnClose = true;
        }

        return connection.ConnectionString;
    }

    private static IServiceCollection AddFactoryOf<TDb>(this IServiceCollection services)
        where TDb : MarketplaceDb => services
        .AddSingleton<IDbContextFactory<MarketplaceDb>, FactoryOf<TDb>>()
        .AddScoped<MarketplaceDb>(provider => provider.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContext())
        .AddSingleton<SaveTogether>()
        .AddSingleton<CatalogPulse>()
        .AddSingleton<MigrateDatabase>()
        .AddSingleton<RequestLedger>();

    private sealed class FactoryOf<TDb>(IDbContextFactory<TDb> dbs) : IDbContextFactory<MarketplaceDb>
        where TDb : MarketplaceDb
    {
        public MarketplaceDb CreateDbContext() => dbs.CreateDbContext();
    }
}
