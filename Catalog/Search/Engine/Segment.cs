namespace Catalog.Search.Engine;

/// <summary>Documents with everything that is needed to search them; nothing in it changes.</summary>
/// <remarks>Documents are numbered in the order of their ties, so that the order of numbers is the order among equals.</remarks>
internal sealed class Segment
{
    private readonly Dictionary<string, int> numbers;
    private readonly FieldIndex[] fields;
    private readonly Dictionary<string, FacetIndex> facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string NameEn)> vendors = new(StringComparer.Ordinal);
    private readonly Lazy<int[]> nameRanks;

    public Segment(IEnumerable<OfferingDocument> documents, IReadOnlyList<ConformanceBits> conformance)
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
        nameRanks = new Lazy<int[]>(() => RankNames(Documents));
        foreach (var document in Documents)
        {
            vendors[document.Offering.Vendor.Code] = (document.Offering.Vendor.Name, document.Offering.Vendor.NameEn);
        }
    }

    private Segment(Segment whole, Bits live)
    {
        (Documents, numbers, fields, facets, vendors) = (whole.Documents, whole.numbers, whole.fields, whole.facets, whole.vendors);
        (Requirements, Prices, nameRanks, Live) = (whole.Requirements, whole.Prices, whole.nameRanks, live);
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
