using Catalog.Conformance;

namespace Catalog.Search.Engine;

/// <summary>A requirement as a hit names it.</summary>
internal sealed record IndexedRequirement(string Specification, string Id, string Text);

/// <summary>Requirements of all specifications in force: their texts, who implements them, and on what that rests.</summary>
internal sealed class RequirementIndex
{
    private readonly int length;
    private readonly List<IndexedRequirement> requirements = [];
    private readonly Dictionary<string, List<Postings>> implementers = new(StringComparer.Ordinal);

    private RequirementIndex(int length, IReadOnlyList<ConformanceBits> conformance, IReadOnlyDictionary<string, int> numbers)
    {
        this.length = length;
        var texts = new List<(string Text, Postings Carriers)>();
        var evidence = new Dictionary<EvidenceKind, Bits>();
        foreach (var stated in conformance)
        {
            int[] places = [.. stated.Offerings.Select(code => numbers.GetValueOrDefault(code, -1))];
            foreach (var requirement in stated.Requirements)
            {
                var yes = Postings.Of(ConformanceBits.Numbers(requirement.Yes, places), length);
                requirements.Add(new IndexedRequirement(stated.Specification, requirement.Id, requirement.Text));
                texts.Add((Folding.Fold(requirement.Text), yes));
                if (!implementers.TryAdd(requirement.Id, [yes]))
                {
                    implementers[requirement.Id].Add(yes);
                }
            }

            foreach (var (kind, bits) in stated.Evidence)
            {
                var known = evidence.GetValueOrDefault(kind) ?? (evidence[kind] = new Bits(length));
                Postings.Of(ConformanceBits.Numbers(bits, places), length).AddTo(known);
            }
        }

        Texts = FieldIndex.Of(texts);
        Evidence = FacetIndex.Of(length, number => evidence.Where(each => each.Value[number]).Select(each => each.Key.ToString()));
    }

    /// <summary>The wordings, numbered as <see cref="this[int]"/> numbers the requirements.</summary>
    public FieldIndex Texts { get; }

    public FacetIndex Evidence { get; }

    public IEnumerable<string> Ids => implementers.Keys;

    public IndexedRequirement this[int text] => requirements[text];

    public static RequirementIndex Of(int length, IReadOnlyList<ConformanceBits> conformance, IReadOnlyDictionary<string, int> numbers) =>
        new(length, conformance, numbers);

    public bool Knows(string id) => implementers.ContainsKey(id);

    /// <summary>Keeps those that implement every one; an id in two versions of a specification is met by either.</summary>
    public void Narrow(IReadOnlyList<string> ids, Bits hits)
    {
        foreach (var id in ids)
        {
            switch (implementers.GetValueOrDefault(id))
            {
                case [var only]:
                    only.Narrow(hits);
                    break;
                case var several:
                    var any = new Bits(length);
                    several?.ForEach(each => each.AddTo(any));
                    hits.And(any);
                    break;
            }
        }
    }
}
