using Microsoft.Data.Sqlite;

namespace Benchmarks.Rivals;

/// <summary>The corpus in a SQLite file with both kinds of full-text index and the facets beside them.</summary>
internal sealed class SqliteRivalFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmark-rival-");

    public SqliteRivalFile(RivalCorpus corpus)
    {
        Corpus = corpus;
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        Execute(connection, """
            CREATE VIRTUAL TABLE trigrams USING fts5(text, tokenize='trigram case_sensitive 1');
            CREATE VIRTUAL TABLE bigrams USING fts5(grams, content='', tokenize='ascii', prefix='4');
            CREATE TABLE facets(doc INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (doc, value)) WITHOUT ROWID;
            """);
        for (var number = 0; number < corpus.Texts.Count; number++)
        {
            Execute(connection, "INSERT INTO trigrams(rowid, text) VALUES ($a, $b)", number, corpus.Texts[number]);
            Execute(connection, "INSERT INTO bigrams(rowid, grams) VALUES ($a, $b)", number, Bigrams.OfText(corpus.Texts[number]));
            foreach (var value in corpus.Values[number])
            {
                Execute(connection, "INSERT INTO facets(doc, value) VALUES ($a, $b)", number, value);
            }
        }

        Execute(connection, "INSERT INTO trigrams(trigrams) VALUES ('optimize'); INSERT INTO bigrams(bigrams) VALUES ('optimize');");
        transaction.Commit();
        Execute(connection, "ANALYZE");
    }

    public RivalCorpus Corpus { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "rival.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA cache_size = -200000; PRAGMA mmap_size = 1073741824;");
        return connection;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // sentences of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters.AddWithValue(place == 0 ? "$a" : "$b", values[place]);
        }

        command.ExecuteNonQuery();
    }
}
