using System.Buffers;

namespace Catalog.Search.Engine;

/// <summary>Chosen values for each filter; no entry = the filter is not used.</summary>
internal sealed class ChosenFilters
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <summary>Filters in use.</summary>
    public IEnumerable<string> Names => values.Keys;

    public IReadOnlyList<string> this[string filter] => values.GetValueOrDefault(filter) ?? [];

    public void Add(string filter, IReadOnlyList<string> chosen)
    {
        if (chosen.Count > 0)
        {
            values.Add(filter, chosen);
        }
    }
}

/// <summary>The documents of one segment that pass words and filters, and those that would without one of them.</summary>
internal sealed class SegmentHits
{
    /// <summary>Name of the words among the filters.</summary>
    public const string WordsFilter = "q";

    private static readonly IReadOnlySet<int> NoneOverdue = new HashSet<int>();

    private readonly IReadOnlyList<WordHits> words;
    private readonly int? population;
    private readonly IReadOnlySet<int> overdue;
    private readonly Dictionary<string, Bits> passing = new(StringComparer.Ordinal);

    public SegmentHits(Segment segment, IReadOnlyList<WordHits> words, ChosenFilters chosen, int? population, DateOnly today)
    {
        (Segment, this.words, this.population, overdue) = (segment, words, population, segment.Overdue(today));
        foreach (var filter in chosen.Names)
        {
            passing.Add(filter, Passing(filter, chosen[filter]));
        }

        Hits = Without(filter: null);
        Total = Hits.Count();
    }

    public Segment Segment { get; }

    public Bits Hits { get; }

    public int Total { get; }

    /// <summary>The documents that would be hits without this filter.</summary>
    public Bits Without(string? filter)
    {
        var hits = Segment.Live.Copy();
        foreach (var (name, passed) in passing)
        {
            if (name != filter)
            {
                hits.And(passed);
            }
        }

        if (filter != WordsFilter)
        {
            foreach (var word in words)
            {
                hits.And(word.All);
            }
        }

        return hits;
    }

    /// <summary>Counts of a facet's values among the documents that pass everything else.</summary>
    public void Count(OfferingFacet facet, Dictionary<string, int> counts) => Segment.Facet(facet.Name, population)?
        .Count(passing.ContainsKey(facet.Name) ? Without(facet.Name) : Hits, counts);

    /// <summary>The first hits in the order asked for. In the neutral order those with an overdue gap stand behind all others.</summary>
    public IReadOnlyList<Rank> First(OfferingSort sort, int wanted)
    {
        var ranking = new Ranking(Math.Min(wanted, Total));
        var gross = sort == OfferingSort.Cost && population is { } people ? Segment.Prices.For(people).Gross : null;
        var names = sort == OfferingSort.Name ? Segment.NameRanks : null;
        var neutral = sort == OfferingSort.Neutral ? overdue : NoneOverdue;
        var weights = ArrayPool<ushort>.Shared.Rent(Hits.Length);
        Array.Clear(weights, 0, Hits.Length);
        foreach (var word in words)
        {
            word.AddWeights(Hits, weights);
        }

        foreach (var number in Hits)
        {
            ranking.Offer(new Rank(gross?[number] ?? names?[number] ?? (neutral.Contains(number) ? 1 : 0), ushort.MaxValue - weights[number], number));
        }

        ArrayPool<ushort>.Shared.Return(weights);
        return ranking.First;
    }

    private Bits Passing(string filter, IReadOnlyList<string> values)
    {
        if (filter != OfferingFacet.Requirement)
        {
            return Segment.Facet(filter, population)!.WithAny(values);
        }

        var all = Bits.All(Segment.Documents.Length);
        Segment.Requirements.Narrow(values, all);
        return all;
    }
}
