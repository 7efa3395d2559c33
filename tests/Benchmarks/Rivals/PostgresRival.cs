using Benchmarks.Measuring;
using Catalog.Search;
using Npgsql;

namespace Benchmarks.Rivals;

/// <summary>PostgreSQL with pg_trgm over the corpus, asked for the same as SQLite.</summary>
/// <remarks>Texts are folded already, so LIKE does what ILIKE would, and faster.</remarks>
internal sealed class PostgresRival(PostgresRivalServer server, bool countsInDatabase, IReadOnlyList<string> queries) : IContestant, IDisposable
{
    private readonly ThreadLocal<(NpgsqlConnection Connection, FacetTally Tally)> sessions =
        new(() => (server.Source.OpenConnection(), new FacetTally(server.Corpus)), trackAllValues: true);

    public string Name => $"PostgreSQL pg_trgm, facets {(countsInDatabase ? "in SQL" : "in the application")}";

    public ValueTask<int> AnswerAsync(int question, CancellationToken ct)
    {
        var words = Folding.Words(queries[question]);
        var (connection, tally) = sessions.Value;
        var where = string.Join(" AND ", words.Select((_, place) => $"text LIKE ${place + 1}"));
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // words are parameters
        command.CommandText = countsInDatabase
            ? $"WITH hits AS MATERIALIZED (SELECT doc FROM docs WHERE {where}) "
                + "(SELECT doc, 0::bigint FROM hits ORDER BY doc LIMIT 20) UNION ALL SELECT -1, count(*) FROM hits "
                + "UNION ALL (SELECT value, count(*) FROM hits JOIN facets USING (doc) GROUP BY value)"
            : $"SELECT doc FROM docs WHERE {where}";
#pragma warning restore CA2100
        foreach (var word in words)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"%{Escaped(word)}%" });
        }

        using var reader = command.ExecuteReader();
        return ValueTask.FromResult(countsInDatabase ? Total(reader) : Tally(reader, tally));
    }

    public void Dispose()
    {
        foreach (var (connection, _) in sessions.Values)
        {
            connection.Dispose();
        }

        sessions.Dispose();
    }

    private static int Total(NpgsqlDataReader reader)
    {
        var total = 0;
        while (reader.Read())
        {
            total = reader.GetInt32(0) == -1 ? (int)reader.GetInt64(1) : total;
        }

        return total;
    }

    private static int Tally(NpgsqlDataReader reader, FacetTally tally)
    {
        tally.Clear();
        var total = 0;
        while (reader.Read())
        {
            tally.Add(reader.GetInt32(0));
            total++;
        }

        return total;
    }

    private static string Escaped(string word) => word
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
