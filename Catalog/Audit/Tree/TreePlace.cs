using System.Runtime.InteropServices;

namespace Catalog.Audit.Tree;

/// <summary>A complete subtree: the <paramref name="Index"/>th of those with 2^<paramref name="Level"/> leaves. It never changes again.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreePlace(int Level, long Index)
{
    /// <summary>Its number when the tree is read from left to right; leaves have even numbers.</summary>
    public long Number => (Index << (Level + 1)) + (1L << Level) - 1;

    public TreePlace Parent => new(Level + 1, Index >> 1);

    public bool IsRight => (Index & 1) == 1;
}
