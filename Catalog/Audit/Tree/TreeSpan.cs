using System.Numerics;
using System.Runtime.InteropServices;

namespace Catalog.Audit.Tree;

/// <summary>The leaves from one position up to, but without, another: what one hash of a proof speaks for.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreeSpan(long From, long To)
{
    public long Length => To - From;

    /// <summary>Where a longer span is cut: the largest power of two that leaves something on the right.</summary>
    private long Cut => From + (1L << BitOperations.Log2((ulong)(Length - 1)));

    /// <summary>The complete subtrees that it is made of, from left to right. Spans of proofs begin where such a subtree may begin.</summary>
    public IReadOnlyList<TreePlace> Complete()
    {
        var places = new List<TreePlace>();
        for (var from = From; from < To;)
        {
            var level = BitOperations.Log2((ulong)(To - from));
            places.Add(new TreePlace(level, from >> level));
            from += 1L << level;
        }

        return places;
    }

    /// <summary>Its hash, from the hashes of its complete subtrees.</summary>
    public byte[] Hash(Func<TreePlace, byte[]> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var hashes = Complete().Select(stored).ToList();
        return hashes.Count == 0 ? TreeHash.Empty : hashes.AsEnumerable().Reverse().Aggregate((right, left) => TreeHash.Node(left, right));
    }

    /// <summary>The spans whose hashes prove that a leaf is in a tree of this size, from the leaf to the root (RFC 9162, 2.1.3.1).</summary>
    public static IReadOnlyList<TreeSpan> Inclusion(long position, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, size);
        var path = new List<TreeSpan>();
        for (var within = new TreeSpan(0, size); within.Length > 1;)
        {
            var (left, right) = (new TreeSpan(within.From, within.Cut), new TreeSpan(within.Cut, within.To));
            path.Add(position < within.Cut ? right : left);
            within = position < within.Cut ? left : right;
        }

        path.Reverse();
        return path;
    }

    /// <summary>The spans whose hashes prove that a tree only grew from one size to another (RFC 9162, 2.1.4.1).</summary>
    public static IReadOnlyList<TreeSpan> Consistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var path = new List<TreeSpan>();
        var within = new TreeSpan(0, to);
        while (within.To != from)
        {
            var (left, right) = (new TreeSpan(within.From, within.Cut), new TreeSpan(within.Cut, within.To));
            path.Add(from <= within.Cut ? right : left);
            within = from <= within.Cut ? left : right;
        }

        if (within.From != 0)
        {
            // The old tree's root is not among what the reader can compute, so its last part is given as well.
            path.Add(within);
        }

        path.Reverse();
        return path;
    }
}
