using Catalog.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Marketplace.Api.Tests.Provisioning;

/// <summary>A database of one test alone, on a real engine.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly Func<Task> remove;

    private TestStore(DatabaseOptions options, Func<Task> remove) => (Options, this.remove) = (options, remove);

    public DatabaseOptions Options { get; }

    public static async Task<TestStore> OpenAsync(DatabaseProvider engine, CancellationToken ct)
    {
        var store = engine == DatabaseProvider.PostgreSQL ? Postgres() : Sqlite();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(store.Options).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ct);
        await db.Database.EnsureCreatedAsync(ct);
        if (engine == DatabaseProvider.Sqlite)
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", ct);
        }

        return store;
    }

    public async ValueTask DisposeAsync() => await remove();

    private static TestStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("provisioning-");
        var options = new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "test.db")}" };
        return new(options, () =>
        {
            using var connection = new SqliteConnection(options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static TestStore Postgres()
    {
        var server = Environment.GetEnvironmentVariable("MARKETPLACE_POSTGRES");
        Assert.SkipUnless(server is { Length: > 0 }, "MARKETPLACE_POSTGRES gives no server's connection string.");
        var database = $"provisioning_{Guid.CreateVersion7():N}";
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.PostgreSQL,
            ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString,
        };
        return new(options, async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync(CancellationToken.None);
            await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        });
    }
}
