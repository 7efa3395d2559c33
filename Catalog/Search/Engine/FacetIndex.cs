using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>One facet: every value and the documents that have it.</summary>
internal sealed class FacetIndex
{
    private readonly int length;
    private readonly Dictionary<string, Postings> values;

    private FacetIndex(int length, Dictionary<string, Postings> values) => (this.length, this.values) = (length, values);

    public IEnumerable<string> Values => values.Keys;

    public static FacetIndex Of(int length, Func<int, IEnumerable<string>> valuesOf)
    {
        var numbers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var document = 0; document < length; document++)
        {
            foreach (var value in valuesOf(document).Distinct(StringComparer.Ordinal))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out _);
                (known ??= []).Add(document);
            }
        }

        return new FacetIndex(
            length, numbers.ToDictionary(each => each.Key, each => Postings.Of(CollectionsMarshal.AsSpan(each.Value), length), StringComparer.Ordinal));
    }

    /// <summary>Documents with any of the values.</summary>
    public Bits WithAny(IEnumerable<string> chosen)
    {
        var passing = new Bits(length);
        foreach (var value in chosen)
        {
            if (values.TryGetValue(value, out var postings))
            {
                postings.AddTo(passing);
            }
        }

        return passing;
    }

    /// <summary>Adds how many of the hits have each value; values without a hit are left out.</summary>
    public void Count(Bits hits, Dictionary<string, int> counts)
    {
        foreach (var (value, postings) in values)
        {
            if (postings.CountIn(hits) is > 0 and var count)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
            }
        }
    }
}
