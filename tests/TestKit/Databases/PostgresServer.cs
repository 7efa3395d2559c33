using System.Collections.Concurrent;
using Npgsql;

namespace TestKit;

/// <summary>The PostgreSQL server of a test run: the one named by <c>MARKETPLACE_POSTGRES</c>, or one started for this run alone.</summary>
internal sealed class PostgresServer(string connectionString, PostgresProcess? process) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> created = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim copying = new(1);

    /// <summary>Skips the test where no server can be had; fails it when <c>MARKETPLACE_REQUIRE_ALL=1</c>.</summary>
    public static async Task<PostgresServer> StartAsync(bool durable, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresServer(given, process: null);
        }

        if (PostgresBinaries.Find() is not { } binaries)
        {
            const string Missing =
                "PostgreSQL was not found: install it, put initdb and postgres on PATH, name their folder in MARKETPLACE_POSTGRES_BIN, "
                + "or give a server's connection string in MARKETPLACE_POSTGRES.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MARKETPLACE_REQUIRE_ALL") == "1", Missing);
            throw new InvalidOperationException(Missing);
        }

        var process = await PostgresProcess.StartAsync(binaries, durable, ct);
        return new PostgresServer(process.ConnectionString, process);
    }

    /// <summary>Only a server of these tests alone: one that was given may be others' as well.</summary>
    public Task RestartAsync(CancellationToken ct)
    {
        Assert.SkipWhen(process is null, "The server named by MARKETPLACE_POSTGRES is not restarted.");
        return process!.RestartAsync(ct);
    }

    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    public async Task<string> CreateAsync(string? template, CancellationToken ct)
    {
        var name = $"marketplace_{Guid.CreateVersion7():N}";
        await copying.WaitAsync(ct);
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}", ct);
        }
        finally
        {
            copying.Release();
        }

        created[name] = true;
        return name;
    }

    public async ValueTask DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringOf(database));
        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);
        created.TryRemove(database, out _);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
        else
        {
            foreach (var database in created.Keys)
            {
                await DropAsync(database);
            }
        }

        copying.Dispose();
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names are made here: letters and hexadecimal digits
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
