using Benchmarks.Measuring;
using NationalCatalog;
using TestKit;

namespace Benchmarks.Measures;

/// <summary>How much slower a search gets when the country is ten times as large.</summary>
internal sealed class GrowthMeasure : IMeasure
{
    private const double Times = 3;

    public string Name => "growth";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        // The questions are the same at each size: those of the first one.
        var countries = new List<LoadedCountry>();
        try
        {
            foreach (var size in bench.Options.Growth)
            {
                countries.Add(await LoadedCountry.MakeAsync(bench, Engine.Sqlite, new NationScale(size, Rows: bench.Options.Rows), withStatements: false, ct));
            }

            var queries = countries[0].Queries;
            IReadOnlyList<IContestant> engines = [.. countries.Select(country => new CatalogSearch(country.Database.Get<Catalog.Search.OfferingSearch>(), queries))];
            await bench.SayAsync("Searching at each size …");
            var scores = await Contest.RunAsync(engines, queries.Count, bench.Options, ct);
            return [.. bench.Options.Growth.Zip(bench.Options.Growth.Skip(1)).Select((step, place) => Step(step.First, step.Second, scores[place], scores[place + 1]))];
        }
        finally
        {
            foreach (var country in countries)
            {
                await country.Database.DisposeAsync();
            }
        }
    }

    private static Result Step(int from, int to, Score small, Score large)
    {
        var mean = (Small: small.Latencies.Average(), Large: large.Latencies.Average());
        var grown = mean.Large / mean.Small;
        return new Result(
            $"Growth of the search time from {Result.Show(from)} to {Result.Show(to)} offerings", $"{Result.Show(mean.Large)} ms", $"{Result.Show(mean.Small)} ms", Result.Show(grown),
            $"≤ {Result.Show(Times)}", grown <= Times,
            $"means; p50 {Result.Show(small.P50)} → {Result.Show(large.P50)} ms, p99 {Result.Show(small.P99)} → {Result.Show(large.P99)} ms");
    }
}
