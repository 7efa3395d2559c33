using Benchmarks.Measuring;
using Catalog.Search;

namespace Benchmarks.Measures;

/// <summary>Our search as a contestant; the one place that knows how the engine is called.</summary>
internal sealed class SearchEngine(OfferingSearch search, IReadOnlyList<string> queries) : IContestant
{
    public string Name => "marketplace";

    public async ValueTask<int> AnswerAsync(int question, CancellationToken ct)
    {
        var found = await search.RunAsync(new OfferingQuery(queries[question]), ct);
        return found.IsDone ? found.Value.Total : throw new InvalidOperationException($"{queries[question]}: {found.Fault.Code}");
    }
}
