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
            var means = new List<double>();
            foreach (var engine in engines)
            {
                means.Add((await Contest.OwnTimesAsync(engine, queries.Count, ct)).Average(cost => cost.Milliseconds));
            }

            return [.. Enumerable.Range(1, engines.Count - 1).Select(step =>
                Step(bench.Options.Growth[step - 1], bench.Options.Growth[step], means[step - 1], means[step], scores[step - 1], scores[step]))];
        }
        finally
        {
            foreach (var country in countries)
            {
                await country.Database.DisposeAsync();
            }
        }
    }

    private static Result Step(int from, int to, double before, double after, Score small, Score large) => new(
        $"Growth of the search time from {Result.Show(from)} to {Result.Show(to)} offerings",
        $"{Result.Show(after)} ms", $"{Result.Show(before)} ms", Result.Show(after / before), $"≤ {Result.Show(Times)}", after / before <= Times,
        $"means over the queries of each one's median; p50 {Result.Show(small.P50)} → {Result.Show(large.P50)} ms, p99 {Result.Show(small.P99)} → {Result.Show(large.P99)} ms");
}
