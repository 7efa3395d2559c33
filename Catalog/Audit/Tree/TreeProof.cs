namespace Catalog.Audit.Tree;

/// <summary>What a reader computes from a proof; whether it is the root that was signed is for the reader to compare.</summary>
public static class TreeProof
{
    /// <summary>The root that an inclusion proof leads to (RFC 9162, 2.1.3.2); <c>null</c> = the path has not the length of any such proof.</summary>
    public static byte[]? Root(byte[] leaf, long position, long size, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(path);
        if (position < 0 || position >= size)
        {
            return null;
        }

        var (at, last, hash) = (position, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return null;
            }

            if ((at & 1) == 0 && at != last)
            {
                hash = TreeHash.Node(hash, sibling);
            }
            else
            {
                hash = TreeHash.Node(sibling, hash);
                (at, last) = UntilRight(at, last);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 ? hash : null;
    }

    /// <summary>Whether a tree with the first root only grew into the one with the second (RFC 9162, 2.1.4.2).</summary>
    public static bool IsGrown(long from, byte[] first, long to, byte[] second, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (from <= 0 || from > to || (from == to && path.Count > 0))
        {
            return false;
        }

        if (from == to)
        {
            return first.AsSpan().SequenceEqual(second);
        }

        IReadOnlyList<byte[]> whole = (from & (from - 1)) == 0 ? [first, .. path] : path;
        if (whole.Count == 0)
        {
            return false;
        }

        var (at, last) = (from - 1, to - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return Climb(whole, at, last) is var (old, grown, isWhole)
            && isWhole && old.AsSpan().SequenceEqual(first) && grown.AsSpan().SequenceEqual(second);
    }

    private static (byte[] Old, byte[] Grown, bool IsWhole) Climb(IReadOnlyList<byte[]> path, long at, long last)
    {
        var (old, grown) = (path[0], path[0]);
        foreach (var hash in path.Skip(1))
        {
            if (last == 0)
            {
                return (old, grown, false);
            }

            if ((at & 1) == 1 || at == last)
            {
                (old, grown) = (TreeHash.Node(hash, old), TreeHash.Node(hash, grown));
                (at, last) = UntilRight(at, last);
            }
            else
            {
                grown = TreeHash.Node(grown, hash);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return (old, grown, last == 0);
    }

    /// <summary>Levels on which a node at the right edge has no sibling are passed over.</summary>
    private static (long At, long Last) UntilRight(long at, long last)
    {
        while ((at & 1) == 0 && at != 0)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return (at, last);
    }
}
