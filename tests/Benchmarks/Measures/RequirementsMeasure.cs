using Benchmarks.Measuring;
using Catalog.Search;
using Catalog.Standards;
using NationalCatalog;

namespace Benchmarks.Measures;

/// <summary>"Which offerings implement all of these thirty requirements", and words that are also looked for in requirement texts.</summary>
internal sealed class RequirementsMeasure : IMeasure
{
    private const int Asked = 30;

    private const double Milliseconds = 5;

    public string Name => "requirements";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        await using var db = await country.Database.Dbs.CreateDbContextAsync(ct);
        IReadOnlyList<OfferingQuery> questions = [.. Enumerable.Range(0, 100).Select(number => Question(country.Nation, number))];
        var engine = await SearchEngine.ReadAsync(db, country.Database.Get<Specs>(), questions, withStatements: true, ct);
        await bench.SayAsync("Asking …");
        var all = (await Contest.RunAsync([engine], questions.Count, bench.Options, ct))[0];
        var hits = await Contest.MeanHitsAsync(engine, questions.Count, ct);
        var typed = country.Queries.Select(query => new OfferingQuery(query)).ToList();
        var words = (await Contest.RunAsync([engine.Asked(typed)], typed.Count, bench.Options, ct))[0];
        return
        [
            Result.AtMost("Which offerings implement all of 30 requirements: p99", all.P99, Milliseconds, "ms",
                $"p50 {Result.Show(all.P50)} ms, with the counts of all facets, {Result.Show(hits)} hits on average"),
            Result.AtMost("Search over requirement texts too: p99", words.P99, Milliseconds, "ms",
                $"p50 {Result.Show(words.P50)} ms; {Result.Show(country.Nation.Specs.Sum(spec => spec.Lines.Count))} requirement rows, {Result.Show(country.MillionStatements)} million statements"),
        ];
    }

    /// <summary>Thirty mandatory functions that lie together, as a town would mark them, of one specification.</summary>
    private static OfferingQuery Question(Nation nation, int number)
    {
        var chance = Chance.For(nation.Scale.Seed, "thirty", number);
        var functions = chance.Pick(nation.Specs).Lines.Where(row => row is { Part: SpecPart.Function, Class: RequirementClass.Must }).Select(row => row.Number).ToList();
        var first = chance.Below(Math.Max(1, functions.Count - Asked));
        return new OfferingQuery(Filters: new OfferingFilters(Requirement: [.. functions.Skip(first).Take(Asked)]));
    }
}
