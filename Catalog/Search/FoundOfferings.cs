using Catalog.Search.Engine;
using Catalog.Search.Words;

namespace Catalog.Search;

/// <summary>A hit: the document and why each word matched it.</summary>
internal sealed record FoundOffering(OfferingDocument Document, IReadOnlyList<Match> Matches);

/// <summary>The documents that pass words and filters, and the counts around them.</summary>
internal sealed class FoundOfferings
{
    private readonly OfferingSnapshot snapshot;
    private readonly ReadQuery query;
    private readonly ChosenFilters chosen;
    private readonly int? population;
    private readonly SegmentHits[] parts;

    public FoundOfferings(OfferingSnapshot snapshot, ReadQuery query, ChosenFilters chosen, int? population, DateOnly today)
    {
        (this.snapshot, this.query, this.chosen, this.population) = (snapshot, query, chosen, population);
        parts = [.. snapshot.Segments.Select((segment, place) =>
            new SegmentHits(segment, [.. query.Words.Select(word => word.Hits[place])], chosen, population, today))];
        Total = parts.Sum(part => part.Total);
    }

    public int Total { get; }

    public IReadOnlyList<ReadAs> Notes => query.Notes;

    public IReadOnlyList<FoundOffering> Page(OfferingSort sort, int offset, int limit)
    {
        var wanted = (int)Math.Min((long)offset + limit, Total);
        var first = parts.SelectMany((part, place) => part.First(sort, wanted).Select(rank => new Placed(place, rank, part.Segment.Documents[rank.Number])));
        return [.. first.Order(Placed.By(sort)).Skip(offset).Take(limit)
            .Select(placed => new FoundOffering(placed.Document, [.. query.Words.Select(word =>
                word.Hits[placed.Place].Why(parts[placed.Place].Segment, word.Reading, placed.Rank.Number))]))];
    }

    public IReadOnlyList<Facet> Facets() =>
        [.. OfferingFacet.All.Where(facet => facet.Name != OfferingFacet.Price || population is not null).Select(Count)];

    /// <summary>With no hit at all: which single filter, or the words, would have to go.</summary>
    public IReadOnlyList<DropHint> Hints()
    {
        if (Total > 0)
        {
            return [];
        }

        var filters = query.Words.Count > 0 ? chosen.Names.Append(SegmentHits.WordsFilter) : chosen.Names;
        return [.. filters.Select(filter => new DropHint(filter, parts.Sum(part => part.Without(filter).Count())))
            .Where(hint => hint.Hits > 0).OrderByDescending(hint => hint.Hits)];
    }

    private Facet Count(OfferingFacet facet)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            part.Count(facet, counts);
        }

        foreach (var value in chosen[facet.Name])
        {
            counts.TryAdd(value, 0);
        }

        string[] ordered = [.. counts
            .OrderBy(pair => facet.Rank(pair.Key)).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)];
        string[] shown = [.. ordered.Where((value, place) => place < Facet.Most || chosen[facet.Name].Contains(value, StringComparer.Ordinal))];
        return new Facet(facet.Name, [.. shown.Select(value => Value(facet, value, counts[value]))], ordered.Length - shown.Length);
    }

    private FacetValue Value(OfferingFacet facet, string value, int count)
    {
        var (label, labelEn) = facet.Label(value, snapshot);
        return new FacetValue(value, label, labelEn, count, chosen[facet.Name].Contains(value, StringComparer.Ordinal));
    }

    /// <summary>A hit with all that decides its place among those of other segments.</summary>
    private sealed record Placed(int Place, Rank Rank, OfferingDocument Document)
    {
        public static Comparer<Placed> By(OfferingSort sort) => Comparer<Placed>.Create((left, right) =>
            First(sort == OfferingSort.Name
                ? string.CompareOrdinal(left.Document.Offering.Name, right.Document.Offering.Name)
                : left.Rank.Asked.CompareTo(right.Rank.Asked))
            ?? First(left.Rank.Lacking.CompareTo(right.Rank.Lacking))
            ?? First(left.Document.Tie.CompareTo(right.Document.Tie))
            ?? string.CompareOrdinal(left.Document.Code, right.Document.Code));

        private static int? First(int comparison) => comparison == 0 ? null : comparison;
    }
}
