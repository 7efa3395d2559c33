namespace Catalog.Audit.Tree;

/// <summary>The right edge of a tree in memory: enough to add leaves and to know the root, whatever the size.</summary>
public sealed class GrowingTree
{
    private readonly Stack<(TreePlace Place, byte[] Hash)> edge = new();

    public GrowingTree() { }

    /// <summary>Goes on from a tree of this size.</summary>
    public GrowingTree(long size, Func<TreePlace, byte[]> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Size = size;
        foreach (var place in new TreeSpan(0, size).Complete())
        {
            edge.Push((place, stored(place)));
        }
    }

    public long Size { get; private set; }

    /// <summary>Adds a leaf and answers the complete subtrees above it that it made whole, lowest first.</summary>
    public IReadOnlyList<(TreePlace Place, byte[] Hash)> Add(byte[] leaf)
    {
        var made = new List<(TreePlace Place, byte[] Hash)>();
        var newest = (Place: new TreePlace(0, Size++), Hash: leaf);
        while (newest.Place.IsRight)
        {
            newest = (newest.Place.Parent, TreeHash.Node(edge.Pop().Hash, newest.Hash));
            made.Add(newest);
        }

        edge.Push(newest);
        return made;
    }

    public byte[] Root()
    {
        var hashes = edge.Select(each => each.Hash).ToList();
        return hashes.Count == 0 ? TreeHash.Empty : hashes.Aggregate((right, left) => TreeHash.Node(left, right));
    }
}
