using Catalog.Storage;
using Npgsql;

namespace TestKit;

/// <summary>A migrated and seeded PostgreSQL database, made once and copied by the server for each test.</summary>
internal sealed class PostgresTemplate(bool durable) : IAsyncDisposable
{
    private readonly Once<PostgresServer> server = new();
    private readonly Once<string> migrated = new();
    private readonly Once<string> seeded = new();
    private readonly Once<string> readOnly = new();

    public async Task<TestDatabase> CopyAsync(TimeProvider time, CancellationToken ct)
    {
        var running = await ServerAsync(ct);
        var name = await running.CreateAsync(await SeededNameAsync(ct), ct);
        return Open(running, name, time);
    }

    public async Task<TestDatabase> EmptyAsync(CancellationToken ct)
    {
        var running = await ServerAsync(ct);
        var template = await migrated.GetAsync(token => MakeAsync(seed: false, token), ct);
        return Open(running, await running.CreateAsync(template, ct), TimeProvider.System);
    }

    public async Task<TestDatabase> ReadOnlyAsync(CancellationToken ct)
    {
        var running = await ServerAsync(ct);
        var name = await readOnly.GetAsync(async token => await running.CreateAsync(await SeededNameAsync(token), token), ct);
        var connection = new NpgsqlConnectionStringBuilder(running.ConnectionStringOf(name)) { Options = "-c default_transaction_read_only=on" };
        return new TestDatabase(OptionsOf(connection.ConnectionString), TimeProvider.System, drop: null);
    }

    public async Task RestartAsync(CancellationToken ct) => await (await ServerAsync(ct)).RestartAsync(ct);

    public async ValueTask DisposeAsync()
    {
        if (server.IfMade is { } running)
        {
            await running.DisposeAsync();
        }

        server.Dispose();
        migrated.Dispose();
        seeded.Dispose();
        readOnly.Dispose();
    }

    private static DatabaseOptions OptionsOf(string connectionString) =>
        new() { Provider = DatabaseProvider.PostgreSQL, ConnectionString = connectionString };

    private static TestDatabase Open(PostgresServer running, string name, TimeProvider time) =>
        new(OptionsOf(running.ConnectionStringOf(name)), time, () => running.DropAsync(name));

    private Task<PostgresServer> ServerAsync(CancellationToken ct) => server.GetAsync(token => PostgresServer.StartAsync(durable, token), ct);

    private Task<string> SeededNameAsync(CancellationToken ct) => seeded.GetAsync(token => MakeAsync(seed: true, token), ct);

    /// <summary>Without a pool: the server copies no database that somebody is connected to.</summary>
    private async Task<string> MakeAsync(bool seed, CancellationToken ct)
    {
        var running = await ServerAsync(ct);
        var name = await running.CreateAsync(template: null, ct);
        var connection = new NpgsqlConnectionStringBuilder(running.ConnectionStringOf(name)) { Pooling = false };
        await using var database = new TestDatabase(OptionsOf(connection.ConnectionString), TimeProvider.System, drop: null);
        await database.MigrateAsync(ct);
        if (seed)
        {
            await database.SeedAsync(ct);
        }

        return name;
    }
}
