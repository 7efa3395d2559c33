using Benchmarks.Measuring;
using Benchmarks.Rivals;

namespace Benchmarks.Measures;

/// <summary>Search with the counts of all facets, without HTTP, beside two databases that do the same on the same texts.</summary>
internal sealed class SearchMeasure : IMeasure
{
    private const double Milliseconds = 5;

    private const double Times = 10;

    /// <summary>How many of the slowest words are named, for whoever wants to make them faster.</summary>
    private const int Slowest = 20;

    public string Name => "search";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        await using var db = await country.Database.Dbs.CreateDbContextAsync(ct);
        var corpus = await RivalCorpus.ReadAsync(db, ct);
        var ours = new CatalogSearch(country.Database.Get<Catalog.Search.OfferingSearch>(), country.Queries);

        await bench.SayAsync("Loading the rivals …");
        using var file = new SqliteRivalFile(corpus);
        using var trigrams = new SqliteRival(file, SqliteGrams.Trigrams, countsInDatabase: false, country.Queries);
        using var bigrams = new SqliteRival(file, SqliteGrams.Bigrams, countsInDatabase: false, country.Queries);
        using var trigramsInSql = new SqliteRival(file, SqliteGrams.Trigrams, countsInDatabase: true, country.Queries);
        using var bigramsInSql = new SqliteRival(file, SqliteGrams.Bigrams, countsInDatabase: true, country.Queries);
        await using var server = await PostgresRivalServer.MakeIfThereAsync(bench.Databases, corpus, ct);
        using var postgres = server is null ? null : new PostgresRival(server, countsInDatabase: false, country.Queries);
        using var postgresInSql = server is null ? null : new PostgresRival(server, countsInDatabase: true, country.Queries);

        List<IContestant> contestants =
        [
            ours, await FastestAsync(bench, [trigramsInSql, bigramsInSql], country, ct), await FastestAsync(bench, [trigrams, bigrams], country, ct),
        ];
        if (postgres is not null && postgresInSql is not null)
        {
            contestants.AddRange([postgresInSql, postgres]);
        }

        var results = await CompeteAsync(bench, contestants, country.Queries.Count, ct);
        var own = await Contest.OwnTimesAsync(ours, country.Queries.Count, ct);
        foreach (var (query, cost) in country.Queries.Zip(own).DistinctBy(each => each.First).OrderByDescending(each => each.Second.Milliseconds).Take(Slowest))
        {
            await bench.SayAsync($"  {Result.Show(cost.Milliseconds)} ms, {cost.Hits} hits: {query}");
        }

        var undisturbed = Figures.Quantile([.. own.Select(cost => cost.Milliseconds).Order()], 0.99);
        return [results[0] with { Note = $"{results[0].Note}; p99 over the queries of each one's median {Result.Show(undisturbed)} ms" }, .. results.Skip(1)];
    }

    private static async Task<IReadOnlyList<Result>> CompeteAsync(Bench bench, List<IContestant> contestants, int questions, CancellationToken ct)
    {
        var scores = await Contest.RunAsync(contestants, questions, bench.Options, ct);
        var hits = new List<double>();
        foreach (var contestant in contestants)
        {
            hits.Add(await Contest.MeanHitsAsync(contestant, questions, ct));
        }

        var latency = Result.AtMost(
            "Search with facets, engine alone: p99", scores[0].P99, Milliseconds, "ms",
            $"p50 {Result.Show(scores[0].P50)} ms, {Result.Show(hits[0])} hits on average");
        var rivals = scores.Skip(1).Select((rival, place) => Against(scores[0], rival, hits[place + 1]));
        return scores.Any(score => score.Name.StartsWith("PostgreSQL", StringComparison.Ordinal))
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
}
