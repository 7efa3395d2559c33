using Catalog.Conformance;
using Catalog.Search;
using Catalog.Search.Engine;
using Catalog.Search.Words;

namespace Catalog.Tests.Search;

/// <summary>What a search means, said without any index: a document is a hit when every word stands, in one of its spellings, in one of its texts.</summary>
internal sealed class BruteForce(IReadOnlyList<OfferingDocument> documents, IReadOnlyList<ConformanceBits> conformance, IReadOnlyList<WordReading> words, ChosenFilters chosen)
{
    public IReadOnlyList<string> Order => [.. documents.Where(document => Passes(document, null) && Weight(document) is not null)
        .OrderByDescending(document => Weight(document)).ThenBy(document => document.Tie).Select(document => document.Code)];

    public Dictionary<string, int> Counts(OfferingFacet facet) => documents
        .Where(document => Passes(document, facet.Name) && Weight(document) is not null).SelectMany(document => Values(facet.Name, document))
        .GroupBy(value => value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private int? Weight(OfferingDocument document) => words.Aggregate((int?)0, (sum, word) => sum + WeightOf(document, word));

    private int? WeightOf(OfferingDocument document, WordReading word) => MatchWeights.All
        .Where(each => TextsOf(document, each.Field).Any(text => word.Spellings.Any(spelling => text.Contains(spelling.Folded, StringComparison.Ordinal))))
        .Select(each => (int?)each.Weight).FirstOrDefault();

    private IEnumerable<string> TextsOf(OfferingDocument document, MatchedField field) => field != MatchedField.Requirement ? document.TextsOf(field)
        : Implemented(document).Select(requirement => Folding.Fold(requirement.Text));

    private IEnumerable<RequirementBits> Implemented(OfferingDocument document) =>
        conformance.SelectMany(stated => stated.Requirements.Where(requirement => Has(stated, requirement.Yes, document)));

    private bool Passes(OfferingDocument document, string? but) => chosen.Names.Where(name => name != but).All(name => name == OfferingFacet.Requirement
        ? chosen[name].All(id => Implemented(document).Any(requirement => requirement.Id == id))
        : Values(name, document).Any(value => chosen[name].Contains(value)));

    private IEnumerable<string> Values(string facet, OfferingDocument document) => facet == OfferingFacet.Evidence
        ? Enum.GetValues<EvidenceKind>().Where(kind => conformance.Any(stated => stated.Evidence.TryGetValue(kind, out var bits) && Has(stated, bits, document))).Select(kind => kind.ToString())
        : OfferingFacet.All.Single(each => each.Name == facet).ValuesOf!(document).Distinct(StringComparer.Ordinal);

    private static bool Has(ConformanceBits stated, ulong[] bits, OfferingDocument document) =>
        Enumerable.Range(0, stated.Offerings.Count).Any(place => stated.Offerings[place] == document.Code && (bits[place / 64] >> (place % 64) & 1) != 0);
}
