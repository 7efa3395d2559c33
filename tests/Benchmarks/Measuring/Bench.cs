using Microsoft.Data.Sqlite;
using NationalCatalog;
using TestKit;

namespace Benchmarks.Measuring;

/// <summary>A measure: what it is called on the command line, and how it is taken.</summary>
internal interface IMeasure
{
    string Name { get; }

    Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct);
}

/// <summary>What measures share: the country, the database that holds it, and the word to whoever waits.</summary>
internal sealed class Bench(BenchOptions options, TextWriter progress) : IAsyncDisposable
{
    private LoadedCountry? country;

    public BenchOptions Options => options;

    public Databases Databases { get; } = new();

    public Task SayAsync(string line) => progress.WriteLineAsync(line);

    /// <summary>The country in a SQLite file, loaded once.</summary>
    public async Task<LoadedCountry> CountryAsync(CancellationToken ct) =>
        country ??= await LoadedCountry.MakeAsync(this, Engine.Sqlite, new NationScale(options.Offerings, Rows: options.Rows), withStatements: true, ct);

    public async ValueTask DisposeAsync()
    {
        if (country is not null)
        {
            await country.Database.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        await Databases.DisposeAsync();
    }
}
