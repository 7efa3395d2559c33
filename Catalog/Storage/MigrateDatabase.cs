using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace Catalog.Storage;

/// <summary>Brings the database to the shape that this version needs; safe to repeat.</summary>
public sealed class MigrateDatabase(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (db is SqliteMarketplaceDb)
        {
            MakeFolder(db.Database.GetConnectionString());
        }

        await db.Database.MigrateAsync(ct);
        if (db is SqliteMarketplaceDb)
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", ct);
        }
    }

    private static void MakeFolder(string? connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
