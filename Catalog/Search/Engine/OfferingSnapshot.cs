namespace Catalog.Search.Engine;

/// <summary>The immutable picture of all offerings that searches run on: a large segment, and a small one for what changed since.</summary>
internal sealed record OfferingSnapshot(
    int Version, IndexedNames Names, IReadOnlyList<ConformanceBits> Conformance, IReadOnlyList<Segment> Segments)
{
    /// <summary>A small segment is built anew at each change; beyond this share of all documents everything is.</summary>
    private const int LargestChange = 20;

    private const int SmallestChange = 256;

    private readonly Lazy<Words.Vocabulary> vocabulary = new(() => Words.Vocabulary.Of(Segments.SelectMany(segment => segment.LiveDocuments())));

    /// <summary>Latin words that occur, for guessing what a misspelt one means.</summary>
    public Words.Vocabulary Vocabulary => vocabulary.Value;

    public static OfferingSnapshot Of(
        int version, IndexedNames names, IReadOnlyList<ConformanceBits> conformance, IEnumerable<OfferingDocument> documents) =>
        new(version, names, conformance, [new Segment(documents, conformance)]);

    /// <summary>The picture after a change: changed documents replace those of the same code, gone ones leave.</summary>
    public OfferingSnapshot After(int version, IReadOnlyList<OfferingDocument> changed, IReadOnlyCollection<string> gone)
    {
        string[] touched = [.. changed.Select(document => document.Code), .. gone];
        var large = Segments[0].Without(touched);
        OfferingDocument[] recent = [.. Segments.Skip(1).SelectMany(segment => segment.Without(touched).LiveDocuments()), .. changed];
        return recent.Length > Math.Max(SmallestChange, large.Documents.Length / LargestChange)
            ? Of(version, Names, Conformance, large.LiveDocuments().Concat(recent))
            : new OfferingSnapshot(version, Names, Conformance, [large, new Segment(recent, Conformance)]);
    }

    public (string Name, string NameEn) VendorName(string code) =>
        Segments.Reverse().Select(segment => segment.VendorName(code)).FirstOrDefault(name => name is not null) ?? (code, code);
}
