using System.Data.Common;
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
        connection.MaxAutoPrepare = Says(connectionString, "Max Auto Prepare") ? connection.MaxAutoPrepare : AutoPrepared;
        connection.NoResetOnClose = !Says(connectionString, "No Reset On Close") || connection.NoResetOnClose;
        return connection.ConnectionString;
    }

    /// <summary>Npgsql's own builder knows every keyword, whether it was written or not.</summary>
    private static bool Says(string connectionString, string keyword)
    {
        var written = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return written.ContainsKey(keyword) || written.ContainsKey(keyword.Replace(" ", "", StringComparison.Ordinal));
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
