namespace Catalog.Search;

/// <summary>A document that passes everything, with its matches and its weight.</summary>
internal sealed record FoundOffering(OfferingDocument Document, IReadOnlyList<Match> Matches, int Weight);

/// <summary>The documents that pass words and filters, and the counts around them.</summary>
internal sealed class FoundOfferings
{
    private readonly OfferingSnapshot snapshot;
    private readonly IReadOnlyList<string> words;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> chosen;

    public FoundOfferings(OfferingSnapshot snapshot, string? text, IReadOnlyDictionary<string, IReadOnlyList<string>> chosen)
    {
        this.snapshot = snapshot;
        this.chosen = chosen;
        words = Folding.Words(text);
        Hits = [.. snapshot.Documents.Where(d => PassesAll(d)).Select(Match).OfType<FoundOffering>()
            .OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Document.Tie)];
    }

    public IReadOnlyList<FoundOffering> Hits { get; }

    public IReadOnlyList<Facet> Facets() => [.. OfferingFacet.All.Select(Count)];

    /// <summary>With no hit at all: which single filter, or the words, would have to go.</summary>
    public IReadOnlyList<DropHint> Hints()
    {
        if (Hits.Count > 0)
        {
            return [];
        }

        var hints = OfferingFacet.All.Where(facet => chosen[facet.Name].Count > 0)
            .Select(facet => new DropHint(facet.Name, snapshot.Documents.Count(d => PassesAll(d, facet) && Match(d) is not null)))
            .Append(new DropHint("q", words.Count == 0 ? 0 : snapshot.Documents.Count(d => PassesAll(d))));
        return [.. hints.Where(hint => hint.Hits > 0).OrderByDescending(hint => hint.Hits)];
    }

    private static int WeightOf(MatchedField field) => field switch
    {
        MatchedField.Name => 8,
        MatchedField.Vendor => 4,
        MatchedField.System or MatchedField.Area => 3,
        MatchedField.Summary => 2,
        _ => 1,
    };

    private bool PassesAll(OfferingDocument document, OfferingFacet? but = null) =>
        OfferingFacet.All.All(facet => facet == but || facet.Passes(document, chosen[facet.Name]));

    private FoundOffering? Match(OfferingDocument document)
    {
        var matches = new List<Match>(words.Count);
        foreach (var word in words)
        {
            if (document.Find(word) is not { } field)
            {
                return null;
            }

            matches.Add(new Match(word, field));
        }

        return new FoundOffering(document, matches, matches.Sum(match => WeightOf(match.Field)));
    }

    private Facet Count(OfferingFacet facet)
    {
        var counts = snapshot.Documents.Where(d => PassesAll(d, facet) && Match(d) is not null)
            .SelectMany(d => facet.ValuesOf(d).Distinct(StringComparer.Ordinal))
            .CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var value in chosen[facet.Name])
        {
            counts.TryAdd(value, 0);
        }

        return new Facet(facet.Name, [.. counts
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Value(facet, pair.Key, pair.Value))]);
    }

    private FacetValue Value(OfferingFacet facet, string value, int count)
    {
        var (label, labelEn) = facet.Label(value, snapshot);
        return new FacetValue(value, label, labelEn, count, chosen[facet.Name].Contains(value, StringComparer.Ordinal));
    }
}
