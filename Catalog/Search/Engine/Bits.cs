using System.Numerics;
using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>A set of documents: one bit each, in the order of their numbers.</summary>
internal sealed class Bits(int length)
{
    private readonly ulong[] words = new ulong[(length + 63) / 64];

    public int Length { get; } = length;

    public bool this[int number] => (words[number >> 6] >> number & 1) != 0;

    public static Bits All(int length)
    {
        var all = new Bits(length);
        Array.Fill(all.words, ulong.MaxValue);
        if (length % 64 != 0)
        {
            all.words[^1] = (1UL << (length % 64)) - 1;
        }

        return all;
    }

    public void Add(int number) => words[number >> 6] |= 1UL << number;

    public void Remove(int number) => words[number >> 6] &= ~(1UL << number);

    public Bits Copy()
    {
        var copy = new Bits(Length);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    /// <summary>Keeps what both hold.</summary>
    public Bits And(Bits other)
    {
        var mine = Vectors(words);
        var theirs = Vectors(other.words);
        for (var at = 0; at < mine.Length; at++)
        {
            mine[at] &= theirs[at];
        }

        for (var at = mine.Length * Vector<ulong>.Count; at < words.Length; at++)
        {
            words[at] &= other.words[at];
        }

        return this;
    }

    /// <summary>Takes in what the other holds.</summary>
    public Bits Or(Bits other)
    {
        var mine = Vectors(words);
        var theirs = Vectors(other.words);
        for (var at = 0; at < mine.Length; at++)
        {
            mine[at] |= theirs[at];
        }

        for (var at = mine.Length * Vector<ulong>.Count; at < words.Length; at++)
        {
            words[at] |= other.words[at];
        }

        return this;
    }

    /// <summary>Gives up what the other holds.</summary>
    public Bits Except(Bits other)
    {
        for (var at = 0; at < words.Length; at++)
        {
            words[at] &= ~other.words[at];
        }

        return this;
    }

    public bool Any() => words.AsSpan().ContainsAnyExcept(0UL);

    public int Count()
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public int CountWith(Bits other)
    {
        ReadOnlySpan<ulong> mine = words;
        var theirs = other.words.AsSpan(0, mine.Length);
        var count = 0;
        for (var at = 0; at < mine.Length; at++)
        {
            count += BitOperations.PopCount(mine[at] & theirs[at]);
        }

        return count;
    }

    public Numbers GetEnumerator() => new(words);

    private static Span<Vector<ulong>> Vectors(ulong[] words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());

    /// <summary>The numbers in ascending order.</summary>
    public ref struct Numbers(ulong[] words)
    {
        private int at = -1;
        private ulong rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++at >= words.Length)
                {
                    return false;
                }

                rest = words[at];
            }

            Current = (at << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
