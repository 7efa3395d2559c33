namespace Catalog.Search.Engine;

/// <summary>The documents that carry something, kept in whichever form is smaller: few numbers, or one bit for each document.</summary>
internal sealed class Postings
{
    private readonly int[]? few;
    private readonly Bits? many;

    private Postings(int[]? few, Bits? many) => (this.few, this.many) = (few, many);

    /// <param name="numbers">Ascending, without repetition.</param>
    /// <param name="length">Number of all documents.</param>
    public static Postings Of(ReadOnlySpan<int> numbers, int length)
    {
        if (numbers.Length <= length / 32)
        {
            return new Postings(numbers.ToArray(), null);
        }

        var bits = new Bits(length);
        foreach (var number in numbers)
        {
            bits.Add(number);
        }

        return new Postings(null, bits);
    }

    public bool Holds(int number) => many is not null ? many[number] : Array.BinarySearch(few!, number) >= 0;

    public void AddTo(Bits sum)
    {
        if (many is not null)
        {
            sum.Or(many);
            return;
        }

        foreach (var number in few!)
        {
            sum.Add(number);
        }
    }

    public int CountIn(Bits hits)
    {
        if (many is not null)
        {
            return many.CountWith(hits);
        }

        var count = 0;
        foreach (var number in few!)
        {
            count += hits[number] ? 1 : 0;
        }

        return count;
    }

    /// <summary>Keeps of the hits those that are carried here.</summary>
    public void Narrow(Bits hits)
    {
        if (many is not null)
        {
            hits.And(many);
            return;
        }

        var kept = new Bits(hits.Length);
        foreach (var number in few!)
        {
            if (hits[number])
            {
                kept.Add(number);
            }
        }

        hits.And(kept);
    }
}
