using Benchmarks.Measuring;
using Catalog.Search;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Rivals;

/// <summary>How SQLite finds: FTS5 with its own trigrams, or with bigrams that the application makes.</summary>
internal enum SqliteGrams
{
    Trigrams,
    Bigrams,
}

/// <summary>SQLite FTS5 over the corpus. It is asked for the total, the first twenty and all facet counts, not for the rows.</summary>
/// <remarks>
/// Generous to the rival: rows lie in the neutral order already, so the first twenty cost nothing; the file is mapped into
/// memory; a thread keeps its connection and its statements.
/// </remarks>
internal sealed class SqliteRival(SqliteRivalFile file, SqliteGrams grams, bool countsInDatabase, IReadOnlyList<string> queries) : IContestant, IDisposable
{
    private readonly ThreadLocal<Session> sessions = new(() => new Session(file.Open(), new FacetTally(file.Corpus)), trackAllValues: true);

    public string Name => $"SQLite FTS5, {(grams == SqliteGrams.Trigrams ? "trigrams" : "bigrams")}, facets {(countsInDatabase ? "in SQL" : "in the application")}";

    public ValueTask<int> AnswerAsync(int question, CancellationToken ct)
    {
        var words = Folding.Words(queries[question]);
        var (where, match) = grams == SqliteGrams.Bigrams ? BigramCondition(words) : TrigramCondition(words);
        var session = sessions.Value!;
        return ValueTask.FromResult(countsInDatabase ? InDatabase(session, where, match, words) : InApplication(session, where, match, words));
    }

    public void Dispose()
    {
        foreach (var session in sessions.Values)
        {
            session.Connection.Dispose();
        }

        sessions.Dispose();
    }

    private static (string Where, string? Match) BigramCondition(IReadOnlyList<string> words) =>
        ("bigrams WHERE bigrams MATCH $match", string.Join(" AND ", words.Select(Bigrams.OfWord)));

    /// <summary>Trigrams know no word of one or two letters: for those the stored texts are read through.</summary>
    private static (string Where, string? Match) TrigramCondition(IReadOnlyList<string> words)
    {
        var known = words.Where(word => word.Length >= 3).Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").ToList();
        var conditions = words.Select((word, place) => (word, place)).Where(each => each.word.Length < 3).Select(each => $"instr(text, $word{each.place}) > 0");
        IEnumerable<string> all = known.Count > 0 ? conditions.Prepend("trigrams MATCH $match") : conditions;
        return ($"trigrams WHERE {string.Join(" AND ", all)}", known.Count > 0 ? string.Join(" AND ", known) : null);
    }

    private static int InApplication(Session session, string where, string? match, IReadOnlyList<string> words)
    {
        session.Tally.Clear();
        var total = 0;
        using var reader = session.Command($"SELECT rowid FROM {where}", match, words).ExecuteReader();
        while (reader.Read())
        {
            session.Tally.Add(reader.GetInt32(0));
            total++;
        }

        return total;
    }

    private static int InDatabase(Session session, string where, string? match, IReadOnlyList<string> words)
    {
        using (var first = session.Command($"SELECT rowid FROM {where} ORDER BY rowid LIMIT 20", match, words).ExecuteReader())
        {
            while (first.Read())
            {
            }
        }

        var total = 0;
        var sql = $"WITH hits AS MATERIALIZED (SELECT rowid AS doc FROM {where}) "
            + "SELECT -1, count(*) FROM hits UNION ALL SELECT value, count(*) FROM hits JOIN facets USING (doc) GROUP BY value";
        using var reader = session.Command(sql, match, words).ExecuteReader();
        while (reader.Read())
        {
            total = reader.GetInt32(0) == -1 ? reader.GetInt32(1) : total;
        }

        return total;
    }

    /// <summary>What one thread keeps.</summary>
    private sealed record Session(SqliteConnection Connection, FacetTally Tally)
    {
        private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

        public SqliteCommand Command(string sql, string? match, IReadOnlyList<string> words)
        {
            if (!commands.TryGetValue(sql, out var command))
            {
                command = commands[sql] = Connection.CreateCommand();
                command.CommandText = sql;
            }

            command.Parameters.Clear();
            command.Parameters.AddWithValue("$match", match ?? string.Empty);
            for (var place = 0; place < words.Count; place++)
            {
                command.Parameters.AddWithValue($"$word{place}", words[place]);
            }

            return command;
        }
    }
}
