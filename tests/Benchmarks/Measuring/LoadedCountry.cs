using Microsoft.Data.Sqlite;
using NationalCatalog;
using TestKit;

namespace Benchmarks.Measuring;

/// <summary>A country in a database of its own.</summary>
/// <param name="StatementBytes">By how much the SQLite file grew with the statements; 0 on PostgreSQL or without them.</param>
internal sealed record LoadedCountry(Nation Nation, TestDatabase Database, long StatementBytes)
{
    public IReadOnlyList<string> Queries { get; } = Nation.Queries();

    /// <summary>Single statements of one offering on one requirement, in millions.</summary>
    public double MillionStatements => Nation.Scale.Statements * (double)Nation.Scale.Rows / 1_000_000;

    public static async Task<LoadedCountry> MakeAsync(Bench bench, Engine engine, NationScale scale, bool withStatements, CancellationToken ct)
    {
        await bench.SayAsync($"Making a country of {Result.Show(scale.Offerings)} offerings and loading it into {engine} …");
        var nation = Nation.Of(scale);
        var database = await bench.Databases.OpenAsync(engine, ct);
        var load = new LoadNation(database.Dbs, nation, TimeProvider.System.GetUtcNow());
        await load.LoadOfferingsAsync(ct);
        if (!withStatements)
        {
            return new LoadedCountry(nation, database, 0);
        }

        await load.LoadSpecsAsync(ct);
        var before = FileBytes(database);
        await load.LoadStatementsAsync(ct);
        return new LoadedCountry(nation, database, FileBytes(database) - before);
    }

    /// <summary>The size of the file when its write-ahead log is folded in.</summary>
    private static long FileBytes(TestDatabase database)
    {
        if (database.Options.Provider != Catalog.Storage.DatabaseProvider.Sqlite)
        {
            return 0;
        }

        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return new FileInfo(connection.DataSource).Length;
    }
}
