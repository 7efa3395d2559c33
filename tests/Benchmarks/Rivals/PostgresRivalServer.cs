using Npgsql;
using NpgsqlTypes;
using TestKit;

namespace Benchmarks.Rivals;

/// <summary>The corpus in PostgreSQL with a trigram index, and the facets beside it.</summary>
/// <remarks>The database's character type is C.UTF-8: under plain C, pg_trgm takes no Japanese letter for a letter.</remarks>
internal sealed class PostgresRivalServer(TestDatabase beside, NpgsqlDataSource source, string name, RivalCorpus corpus) : IAsyncDisposable
{
    public NpgsqlDataSource Source => source;

    public RivalCorpus Corpus => corpus;

    /// <summary><c>null</c> where the machine has no PostgreSQL; TestKit then speaks as it does to a test that is to be skipped.</summary>
    public static async Task<PostgresRivalServer?> MakeIfThereAsync(Databases databases, RivalCorpus corpus, CancellationToken ct)
    {
        try
        {
            return await MakeAsync(databases, corpus, ct);
        }
        catch (Exception skip) when (skip.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static async Task<PostgresRivalServer> MakeAsync(Databases databases, RivalCorpus corpus, CancellationToken ct)
    {
        var beside = await databases.OpenEmptyAsync(Engine.PostgreSQL, ct);
        var name = $"marketplace_{Guid.CreateVersion7():N}";
        await using (var any = NpgsqlDataSource.Create(beside.ConnectionString))
        {
            await ExecuteAsync(any, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'", ct);
        }

        var connection = new NpgsqlConnectionStringBuilder(beside.ConnectionString) { Database = name, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        var source = NpgsqlDataSource.Create(connection.ConnectionString);
        await ExecuteAsync(source, "CREATE EXTENSION pg_trgm; CREATE TABLE docs(doc int PRIMARY KEY, text text NOT NULL); CREATE TABLE facets(doc int NOT NULL, value int NOT NULL, PRIMARY KEY (doc, value));", ct);
        await FillAsync(source, corpus, ct);
        await ExecuteAsync(source, "CREATE INDEX docs_text ON docs USING gin (text gin_trgm_ops)", ct);
        await ExecuteAsync(source, "VACUUM ANALYZE", ct);
        return new PostgresRivalServer(beside, source, name, corpus);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await using (var any = NpgsqlDataSource.Create(beside.ConnectionString))
        {
            await ExecuteAsync(any, $"DROP DATABASE {name} WITH (FORCE)", CancellationToken.None);
        }

        await beside.DisposeAsync();
    }

    private static async Task FillAsync(NpgsqlDataSource source, RivalCorpus corpus, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using (var docs = await connection.BeginBinaryImportAsync("COPY docs(doc, text) FROM STDIN (FORMAT BINARY)", ct))
        {
            for (var number = 0; number < corpus.Texts.Count; number++)
            {
                await docs.StartRowAsync(ct);
                await docs.WriteAsync(number, NpgsqlDbType.Integer, ct);
                await docs.WriteAsync(corpus.Texts[number], NpgsqlDbType.Text, ct);
            }

            await docs.CompleteAsync(ct);
        }

        await using var facets = await connection.BeginBinaryImportAsync("COPY facets(doc, value) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var (number, value) in corpus.Values.SelectMany((values, number) => values.Select(value => (number, value))))
        {
            await facets.StartRowAsync(ct);
            await facets.WriteAsync(number, NpgsqlDbType.Integer, ct);
            await facets.WriteAsync(value, NpgsqlDbType.Integer, ct);
        }

        await facets.CompleteAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
