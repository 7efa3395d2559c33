using Catalog.Storage;
using Microsoft.Data.Sqlite;

namespace TestKit;

/// <summary>A migrated and seeded SQLite file, made once and copied for each test.</summary>
internal sealed class SqliteTemplate : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("marketplace-sqlite-");
    private readonly Once<string> migrated = new();
    private readonly Once<string> seeded = new();

    public async Task<TestDatabase> CopyAsync(TimeProvider time, CancellationToken ct)
    {
        var file = NewFile();
        File.Copy(await SeededFileAsync(ct), file);
        return Open(file, time);
    }

    public async Task<TestDatabase> EmptyAsync(CancellationToken ct)
    {
        var file = NewFile();
        File.Copy(await migrated.GetAsync(token => MakeAsync(seed: false, token), ct), file);
        return Open(file, TimeProvider.System);
    }

    public async Task<TestDatabase> ReadOnlyAsync(CancellationToken ct) =>
        new(OptionsOf($"Data Source={await SeededFileAsync(ct)};Mode=ReadOnly"), TimeProvider.System, drop: null);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        migrated.Dispose();
        seeded.Dispose();
    }

    private static DatabaseOptions OptionsOf(string connectionString) => new() { ConnectionString = connectionString };

    private string NewFile() => Path.Combine(folder.FullName, $"{Guid.CreateVersion7():N}.db");

    private Task<string> SeededFileAsync(CancellationToken ct) => seeded.GetAsync(token => MakeAsync(seed: true, token), ct);

    /// <summary>Without a pool, so that closing folds the write-ahead log into the one file that is copied.</summary>
    private async Task<string> MakeAsync(bool seed, CancellationToken ct)
    {
        var file = NewFile();
        await using var database = new TestDatabase(OptionsOf($"Data Source={file};Pooling=False"), TimeProvider.System, drop: null);
        await database.MigrateAsync(ct);
        if (seed)
        {
            await database.SeedAsync(ct);
        }

        return file;
    }

    private static TestDatabase Open(string file, TimeProvider time)
    {
        var options = OptionsOf($"Data Source={file}");
        return new TestDatabase(options, time, () =>
        {
            using var connection = new SqliteConnection(options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            File.Delete(file);
            return ValueTask.CompletedTask;
        });
    }
}
