using Catalog;
using Benchmarks.Measuring;
using Catalog.Search;
using Catalog.Search.Engine;
using Catalog.Search.Words;
using Catalog.Standards;
using Catalog.Storage;

namespace Benchmarks.Measures;

/// <summary>Our search as a contestant, as pages and the API call it.</summary>
internal sealed class CatalogSearch(OfferingSearch search, IReadOnlyList<string> queries) : IContestant
{
    public string Name => "marketplace";

    public async ValueTask<int> AnswerAsync(int question, CancellationToken ct)
    {
        var found = await search.RunAsync(new OfferingQuery(queries[question]), ct);
        return found.IsDone ? found.Value.Total : throw new InvalidOperationException($"{queries[question]}: {found.Fault.Code}");
    }
}

/// <summary>The engine itself over one picture of the catalog; with this file alone the benchmarks know how it is built.</summary>
internal sealed class SearchEngine : IContestant
{
    private const int Page = 20;

    private readonly OfferingSnapshot snapshot;
    private readonly IReadOnlyList<OfferingQuery> questions;

    private SearchEngine(OfferingSnapshot snapshot, IReadOnlyList<OfferingQuery> questions) => (this.snapshot, this.questions) = (snapshot, questions);

    public string Name => "engine";

    /// <param name="db">Loaded.</param>
    /// <param name="specs">Over the same database.</param>
    /// <param name="questions">What will be asked.</param>
    /// <param name="withStatements">Also who implements which requirement, and the requirements' texts.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<SearchEngine> ReadAsync(
        MarketplaceDb db, Specs specs, IReadOnlyList<OfferingQuery> questions, bool withStatements, CancellationToken ct)
    {
        var names = await CatalogPicture.NamesAsync(db, ct);
        var documents = await CatalogPicture.DocumentsAsync(db, names, ct);
        var conformance = withStatements
            ? await new ConformancePicture(specs, Tokyo.Today(TimeProvider.System)).ReadAsync(db, ct)
            : StatedConformance.None;
        return new SearchEngine(OfferingSnapshot.Of(version: 1, names, conformance, documents), questions);
    }

    /// <summary>The same engine, asked other questions.</summary>
    public SearchEngine Asked(IReadOnlyList<OfferingQuery> others) => new(snapshot, others);

    public ValueTask<int> AnswerAsync(int question, CancellationToken ct)
    {
        var asked = questions[question];
        var chosen = OfferingChoice.Read(asked.Filters ?? new OfferingFilters(), snapshot, hasTown: false);
        if (!chosen.IsDone)
        {
            throw new InvalidOperationException(chosen.Fault.Code);
        }

        var found = new FoundOfferings(snapshot, new QueryReader(snapshot).Read(asked.Text), chosen.Value, population: null, today: default);
        found.Page(OfferingSort.Neutral, offset: 0, Page);
        found.Facets();
        return ValueTask.FromResult(found.Total);
    }
}
