using Benchmarks.Measuring;
using Benchmarks.Rivals;

namespace Benchmarks.Measures;

/// <summary>Search with the counts of all facets, without HTTP, beside two databases that do the same on the same texts.</summary>
internal sealed class SearchMeasure : IMeasure
{
    private const double Milliseconds = 5;

    private const double Times = 10;

    public string Name => "search";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        await using var db = await country.Database.Dbs.CreateDbContextAsync(ct);
        var corpus = await RivalCorpus.ReadAsync(db, ct);
        var ours = new SearchEngine(country.Database.Get<Catalog.Search.OfferingSearch>(), country.Queries);

        await bench.SayAsync("Loading the rivals …");
        using var file = new SqliteRivalFile(corpus);
        using var trigrams = new SqliteRival(file, SqliteGrams.Trigrams, countsInDatabase: false, country.Queries);
        using var bigrams = new SqliteRival(file, SqliteGrams.Bigrams, countsInDatabase: false, country.Queries);
        using var bigramsInSql = new SqliteRival(file, SqliteGrams.Bigrams, countsInDatabase: true, country.Queries);
        await using var server = await PostgresRivalServer.MakeIfThereAsync(bench.Databases, corpus, ct);
        using var postgres = server is null ? null : new PostgresRival(server, countsInDatabase: false, country.Queries);
        using var postgresInSql = server is null ? null : new PostgresRival(server, countsInDatabase: true, country.Queries);

        List<IContestant> contestants = [ours, await FastestAsync(bench, [trigrams, bigrams, bigramsInSql], country, ct)];
        if (postgres is not null && postgresInSql is not null)
        {
            contestants.Add(await FastestAsync(bench, [postgres, postgresInSql], country, ct));
        }

        return await CompeteAsync(bench, contestants, country.Queries.Count, ct);
    }

    private static async Task<IReadOnlyList<Result>> CompeteAsync(Bench bench, List<IContestant> contestants, int questions, CancellationToken ct)
    {
        var scores = await Contest.RunAsync(contestants, questions, bench.Options, ct);
        var hits = new List<double>();
        foreach (var contestant in contestants)
        {
            hits.Add(await MeanHitsAsync(contestant, questions, ct));
        }

        var latency = Result.AtMost(
            "Search with facets, engine alone: p99", scores[0].P99, Milliseconds, "ms",
            $"p50 {Result.Show(scores[0].P50)} ms, {Result.Show(hits[0])} hits on average");
        var rivals = scores.Skip(1).Select((rival, place) => Against(scores[0], rival, hits[place + 1]));
        return contestants.Count == 3
            ? [latency, .. rivals]
            : [latency, .. rivals, Result.Skipped("Search throughput beside PostgreSQL pg_trgm", $"≥ {Times}", "no PostgreSQL on this machine")];
    }

    private static async Task<IContestant> FastestAsync(Bench bench, IReadOnlyList<IContestant> among, LoadedCountry country, CancellationToken ct)
    {
        var fastest = await Contest.FastestAsync(among, country.Queries.Count, bench.Options, ct);
        await bench.SayAsync($"Fastest of {among.Count}: {fastest.Name}");
        return fastest;
    }

    private static Result Against(Score ours, Score rival, double hits) => Result.AtLeast(
        $"Search throughput, 2 threads, beside {rival.Name}", ours.Rate, rival.Rate, ours.By(rival), Times, "/s",
        $"rival p50 {Result.Show(rival.P50)}, p99 {Result.Show(rival.P99)} ms, {Result.Show(hits)} hits on average");

    private static async Task<double> MeanHitsAsync(IContestant contestant, int questions, CancellationToken ct)
    {
        var total = 0L;
        for (var question = 0; question < questions; question++)
        {
            total += await contestant.AnswerAsync(question, ct);
        }

        return total / (double)questions;
    }
}
