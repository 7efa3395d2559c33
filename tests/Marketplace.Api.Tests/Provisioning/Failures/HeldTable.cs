using Npgsql;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>Nobody else writes to one table of PostgreSQL, so that a program stands still in the middle of saving.</summary>
internal sealed class HeldTable : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private HeldTable(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<HeldTable> TakeAsync(TestStore store, string table)
    {
        var held = new HeldTable(new NpgsqlConnection(store.Options.ConnectionString + ";Pooling=False"));
        await held.connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE \"{table}\" IN EXCLUSIVE MODE", held.connection);
        await command.ExecuteNonQueryAsync(Ct);
        return held;
    }

    /// <summary>Until somebody wants to write to it.</summary>
    public Task WantedAsync() => UntilAsync(async () =>
    {
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        return (long)(await command.ExecuteScalarAsync(Ct))! > 0;
    });

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
