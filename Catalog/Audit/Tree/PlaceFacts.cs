using Catalog.Events;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit.Tree;

/// <summary>The tree's size and root.</summary>
public sealed record TreeHead(long Size, byte[] Root);

/// <summary>Gives facts without a place theirs, in the order in which they were written, and announces those that are (<see cref="Announce"/>). Writers of facts never wait for it.</summary>
/// <remarks>
/// Any number of processes may run it: a position, an event and a subtree can each be written once, so that of two that meet
/// one is refused by the database as a whole and begins again from what is there.
/// </remarks>
public sealed class PlaceFacts(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>Facts in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>Two that place at the same time undo each other's work.</summary>
    private static readonly TimeSpan Aside = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether there is anything to place or to sign: one look at the ends of three indexes.</summary>
    public async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.UnplacedEvents.Select(unplaced => unplaced.Event)
            .Concat(db.PlacedEvents.Where(leaf => leaf.Position >= (db.Checkpoints.Max(checkpoint => (long?)checkpoint.Size) ?? 0)).Select(leaf => leaf.Event))
            .AnyAsync(ct);
    }

    /// <summary>Places everything that waits and answers the tree as it then is; what is written meanwhile may wait for the next time.</summary>
    public async Task<TreeHead> RunAsync(CancellationToken ct)
    {
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var waiting = await db.UnplacedEvents.OrderBy(unplaced => unplaced.Number).Take(BatchSize).ToListAsync(ct);
            var tree = await EdgeAsync(db, ct);
            if (waiting.Count > 0 && !(await PlaceAsync(db, tree, waiting, ct)).IsDone)
            {
                // Another process was faster; what it placed waits no more, and it is left alone for a while.
                await Task.Delay(Aside, TimeProvider.System, ct);
            }
            else if (waiting.Count < BatchSize)
            {
                return new TreeHead(tree.Size, tree.Root());
            }
        }
    }

    private static async Task<GrowingTree> EdgeAsync(MarketplaceDb db, CancellationToken ct)
    {
        var size = await TreeRows.SizeAsync(db, ct);
        return new GrowingTree(size, await TreeRows.LoadAsync(db, new TreeSpan(0, size).Complete(), ct));
    }

    private static async Task<Outcome> PlaceAsync(MarketplaceDb db, GrowingTree tree, List<UnplacedEvent> waiting, CancellationToken ct)
    {
        var ids = waiting.ConvertAll(unplaced => unplaced.Event);
        var kept = await db.AuditEvents.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, ct);
        var placed = new List<(long Position, AuditEvent Kept)>(ids.Count);
        foreach (var id in ids)
        {
            var leaf = TreeHash.Leaf(LeafBytes.Of(kept[id]));
            placed.Add((tree.Size, kept[id]));
            db.PlacedEvents.Add(new PlacedEvent(tree.Size, id, leaf));
            db.TreeNodes.AddRange(tree.Add(leaf).Select(made => new TreeNode(made.Place, made.Hash)));
        }

        await Announce.RunAsync(db, placed, ct);
        db.UnplacedEvents.RemoveRange(waiting);
        return await db.SaveManyAsync(ct);
    }
}
