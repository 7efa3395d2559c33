namespace Benchmarks.Rivals;

/// <summary>Counts facets in the application, for a rival whose engine only says which offerings match.</summary>
internal sealed class FacetTally(RivalCorpus corpus)
{
    private readonly int[] counts = new int[corpus.ValueCount];

    public void Clear() => Array.Clear(counts);

    public void Add(int offering)
    {
        foreach (var value in corpus.Values[offering])
        {
            counts[value]++;
        }
    }
}
