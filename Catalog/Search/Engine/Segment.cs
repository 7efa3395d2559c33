using System.Collections.Concurrent;
using Catalog.Search.Words;

namespace Catalog.Search.Engine;

/// <summary>Documents with everything that is needed to search them; nothing in it changes.</summary>
/// <remarks>Documents are numbered in the order of their ties, so that the order of numbers is the order among equals.</remarks>
internal sealed class Segment
{
    /// <summary>Each takes a bit for each document and field in which it is found.</summary>
    private const int RememberedWords = 256;

    private readonly Dictionary<string, int> numbers;
    private readonly FieldIndex[] fields;
    private readonly Dictionary<string, FacetIndex> facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string NameEn)> vendors = new(StringComparer.Ordinal);
    private readonly Lazy<int[]> nameRanks;
    private readonly int[] withGaps;
    private readonly ConcurrentDictionary<string, WordHits> asked = new(StringComparer.Ordinal);

    public Segment(IEnumerable<OfferingDocument> documents, StatedConformance conformance)
    {
        Documents = [.. documents.OrderBy(document => document.Tie).ThenBy(document => document.Code, StringComparer.Ordinal)];
        numbers = Documents.Select((document, number) => (document.Code, number)).ToDictionary(each => each.Code, each => each.number, StringComparer.Ordinal);
        Live = Bits.All(Documents.Length);
        Requirements = RequirementIndex.Of(Documents.Length, conformance, numbers);
        fields = [.. MatchWeights.All.Select(each =>
            each.Field == MatchedField.Requirement ? Requirements.Texts : FieldIndex.Of(Documents, each.Field))];
        foreach (var facet in OfferingFacet.All)
        {
            if (facet.ValuesOf is { } valuesOf)
            {
                facets.Add(facet.Name, FacetIndex.Of(Documents.Length, number => valuesOf(Documents[number])));
            }
        }

        facets.Add(OfferingFacet.Evidence, Requirements.Evidence);
        Prices = new PriceList(Documents);
        withGaps = [.. Enumerable.Range(0, Documents.Length).Where(number => Documents[number].Offering.GapDueOn is not null)];
        nameRanks = new Lazy<int[]>(() => RankNames(Documents));
        foreach (var document in Documents)
        {
            vendors[document.Offering.Vendor.Code] = (document.Offering.Vendor.Name, document.Offering.Vendor.NameEn);
        }
    }

    private Segment(Segment whole, Bits live)
    {
        (Documents, numbers, fields, facets, vendors, withGaps) = (whole.Documents, whole.numbers, whole.fields, whole.facets, whole.vendors, whole.withGaps);
        (Requirements, Prices, nameRanks, Live) = (whole.Requirements, whole.Prices, whole.nameRanks, live);
    }

    private Segment(Segment whole, RequirementIndex requirements)
        : this(whole, whole.Live)
    {
        Requirements = requirements;
        fields = [.. whole.fields];
        fields[MatchWeights.All.Select(each => each.Field).ToList().IndexOf(MatchedField.Requirement)] = requirements.Texts;
        facets = new Dictionary<string, FacetIndex>(whole.facets, StringComparer.Ordinal) { [OfferingFacet.Evidence] = requirements.Evidence };
    }

    public OfferingDocument[] Documents { get; }

    /// <summary>Documents that are still as they were when the segment was built.</summary>
    public Bits Live { get; }

    public RequirementIndex Requirements { get; }

    public PriceList Prices { get; }

    /// <summary>Places of the names in their order; equal names share one.</summary>
    public int[] NameRanks => nameRanks.Value;

    /// <summary>The fields in the order of <see cref="MatchWeights.All"/>.</summary>
    public IReadOnlyList<FieldIndex> Fields => fields;

    /// <summary>Where a word is found. People ask for the same words again and again; the latest are remembered as long as the segment lives.</summary>
    public WordHits Find(WordReading word)
    {
        if (asked.Count >= RememberedWords)
        {
            asked.Clear();
        }

        return asked.GetOrAdd(string.Join('\n', word.Spellings.Select(spelling => spelling.Folded)), _ => WordHits.Of(this, word));
    }

    /// <summary>The same without documents that were changed or withdrawn.</summary>
    public Segment Without(IEnumerable<string> codes)
    {
        var live = Live.Copy();
        foreach (var code in codes)
        {
            if (numbers.TryGetValue(code, out var number))
            {
                live.Remove(number);
            }
        }

        return new Segment(this, live);
    }

    /// <summary>The same documents with other statements.</summary>
    public Segment With(StatedConformance conformance) =>
        new(this, RequirementIndex.Of(Documents.Length, conformance, numbers));

    /// <summary>Numbers of the documents whose vendors did not keep the day of a gap plan.</summary>
    public IReadOnlySet<int> Overdue(DateOnly today) => withGaps.Where(number => Documents[number].Offering.IsGapOverdue(today)).ToHashSet();

    public IEnumerable<OfferingDocument> LiveDocuments() => Documents.Where((_, number) => Live[number]);

    /// <summary><c>null</c> for the price without a town.</summary>
    public FacetIndex? Facet(string name, int? population) => name == OfferingFacet.Price
        ? population is { } people ? Prices.For(people).Bands : null
        : facets[name];

    public (string Name, string NameEn)? VendorName(string code) => vendors.TryGetValue(code, out var name) ? name : null;

    private static int[] RankNames(OfferingDocument[] documents)
    {
        var ranks = new int[documents.Length];
        var rank = 0;
        foreach (var alike in documents.Select((document, number) => (document.Offering.Name, number))
            .GroupBy(each => each.Name, each => each.number).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var number in alike)
            {
                ranks[number] = rank;
            }

            rank++;
        }

        return ranks;
    }
}
