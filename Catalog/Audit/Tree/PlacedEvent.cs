namespace Catalog.Audit.Tree;

/// <summary>The place of a kept fact in the tree. Written once, by whoever comes first.</summary>
public sealed class PlacedEvent
{
    private PlacedEvent() { }

    public PlacedEvent(long position, Guid @event, byte[] hash)
    {
        (Position, Event, Hash) = (position, @event, hash);
    }

    /// <summary>0, 1, 2 … without a gap.</summary>
    public long Position { get; private set; }

    public Guid Event { get; private set; }

    /// <summary>Hash of the leaf.</summary>
    public byte[] Hash { get; private set; } = null!;
}

/// <summary>A kept fact that has no place yet: written with the fact, gone with its place, so that asking for them is always cheap.</summary>
public sealed class UnplacedEvent
{
    private UnplacedEvent() { }

    public UnplacedEvent(Guid @event) => Event = @event;

    /// <summary>Drawn from the database while the fact is written: of two facts about one thing the later has the higher one, whatever the clocks say.</summary>
    public long Number { get; private set; }

    public Guid Event { get; private set; }
}

/// <summary>The hash of a complete subtree above the leaves, so that a proof reads O(log n) rows.</summary>
public sealed class TreeNode
{
    private TreeNode() { }

    public TreeNode(TreePlace place, byte[] hash)
    {
        (Number, Hash) = (place.Number, hash);
    }

    /// <summary><see cref="TreePlace.Number"/>; always odd, leaves are kept with their events.</summary>
    public long Number { get; private set; }

    public byte[] Hash { get; private set; } = null!;
}
