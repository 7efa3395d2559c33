using Benchmarks.Measuring;
using Catalog.Search;
using Catalog.Standards;

namespace Benchmarks.Measures;

/// <summary>Ten million statements: how much they take on disk and in memory, and how long a new process reads until it can answer.</summary>
internal sealed class StatementsMeasure : IMeasure
{
    private const double Megabytes = 100;

    private const double Seconds = 5;

    private const double Million = 1_000_000;

    public string Name => "statements";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        await bench.SayAsync("Reading with and without the statements …");
        var (bare, _) = await ReadAsync(country, withStatements: false, ct);
        var (whole, seconds) = await ReadAsync(country, withStatements: true, ct);
        var said = $"{Result.Show(country.MillionStatements)} million statements";
        return
        [
            Result.AtMost("Statements on disk", country.StatementBytes / Million, Megabytes, "MB", $"{said}; growth of the SQLite file with releases, notes and indexes"),
            Result.AtMost("Statements in memory", (whole - bare) / Million, Megabytes, "MB", $"with requirement texts and their index; the engine without them {Result.Show(bare / Million)} MB"),
            Result.AtMost("Load at start", seconds, Seconds, "s", "offerings, specifications and statements from SQLite until the first answer"),
        ];
    }

    private static async Task<(double Bytes, double Seconds)> ReadAsync(LoadedCountry country, bool withStatements, CancellationToken ct)
    {
        IReadOnlyList<OfferingQuery> questions = [new OfferingQuery(country.Queries[0])];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = TimeProvider.System.GetTimestamp();
        await using var db = await country.Database.Dbs.CreateDbContextAsync(ct);
        var engine = await SearchEngine.ReadAsync(db, country.Database.Get<Specs>(), questions, withStatements, ct);
        await engine.AnswerAsync(0, ct);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(engine);
        return (bytes, seconds);
    }
}
