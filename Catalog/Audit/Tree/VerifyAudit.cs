using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit.Tree;

/// <summary>What a check of the whole log came to.</summary>
/// <param name="Size">Leaves that were checked.</param>
/// <param name="Root">The root that they make.</param>
/// <param name="Checkpoints">Signatures that were checked.</param>
/// <param name="Waiting">Facts that wait for their place.</param>
/// <param name="Broken">The first thing that is wrong; <c>null</c> = nothing is.</param>
public sealed record AuditVerdict(long Size, byte[] Root, int Checkpoints, int Waiting, Fault? Broken);

/// <summary>Computes the tree again from the kept facts alone, and compares every stored hash and every signature with it.</summary>
public sealed class VerifyAudit(IDbContextFactory<MarketplaceDb> dbs)
{
    private const int PageSize = 1_000;

    public async Task<AuditVerdict> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var checkpoints = await db.Checkpoints.AsNoTracking().OrderBy(known => known.Size).ToListAsync(ct);
        var keys = await db.CheckpointKeys.AsNoTracking().ToDictionaryAsync(key => key.Id, ct);
        var signed = new Queue<SignedCheckpoint>(checkpoints);
        var tree = new GrowingTree();
        while (await PageAsync(db, tree.Size, ct) is { Leaves.Count: > 0 } page)
        {
            if (Broken(page, tree, signed, keys) is { } broken)
            {
                return Verdict(tree, checkpoints.Count - signed.Count, waiting: 0, broken);
            }
        }

        var waiting = await db.UnplacedEvents.CountAsync(ct);
        var rest = signed.TryPeek(out var beyond) ? AuditFaults.LogCut(tree.Size, beyond.Size) : await UnplacedAsync(db, ct);
        return Verdict(tree, checkpoints.Count - signed.Count, waiting, rest);
    }

    private static AuditVerdict Verdict(GrowingTree tree, int checkpoints, int waiting, Fault? broken) =>
        new(tree.Size, tree.Root(), checkpoints, waiting, broken);

    private static Fault? Broken(Page page, GrowingTree tree, Queue<SignedCheckpoint> signed, Dictionary<string, CheckpointKey> keys)
    {
        foreach (var leaf in page.Leaves)
        {
            if (leaf.Position != tree.Size)
            {
                return AuditFaults.PlaceMissing(tree.Size);
            }

            if (!page.Events.TryGetValue(leaf.Event, out var kept))
            {
                return AuditFaults.EventMissing(leaf.Position, leaf.Event);
            }

            var hash = TreeHash.Leaf(LeafBytes.Of(kept));
            if (!hash.AsSpan().SequenceEqual(leaf.Hash))
            {
                return AuditFaults.EventChanged(leaf.Position, leaf.Event);
            }

            foreach (var (place, made) in tree.Add(hash))
            {
                if (!page.Nodes.TryGetValue(place.Number, out var stored) || !made.AsSpan().SequenceEqual(stored))
                {
                    return AuditFaults.NodeBroken(place.Level, place.Index);
                }
            }

            if (Broken(tree, signed, keys) is { } unsigned)
            {
                return unsigned;
            }
        }

        return null;
    }

    private static Fault? Broken(GrowingTree tree, Queue<SignedCheckpoint> signed, Dictionary<string, CheckpointKey> keys)
    {
        if (!signed.TryPeek(out var checkpoint) || checkpoint.Size > tree.Size)
        {
            return null;
        }

        if (checkpoint.Size != tree.Size || !tree.Root().AsSpan().SequenceEqual(checkpoint.Root))
        {
            return AuditFaults.RootBroken(checkpoint.Size);
        }

        if (!keys.TryGetValue(checkpoint.Key, out var key) || CheckpointKey.FingerprintOf(key.PublicKey) != checkpoint.Key
            || !CheckpointKey.Verifies(key.PublicKey, checkpoint.Checkpoint.Bytes(), checkpoint.Signature))
        {
            return AuditFaults.SignatureBroken(checkpoint.Size, checkpoint.Key);
        }

        signed.Dequeue();
        return null;
    }

    private static async Task<Page> PageAsync(MarketplaceDb db, long from, CancellationToken ct)
    {
        var leaves = await db.PlacedEvents.AsNoTracking().Where(leaf => leaf.Position >= from).OrderBy(leaf => leaf.Position).Take(PageSize).ToListAsync(ct);
        var ids = leaves.ConvertAll(leaf => leaf.Event);
        var events = await db.AuditEvents.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, ct);
        var numbers = leaves.SelectMany(leaf => MadeBy(leaf.Position)).Select(place => place.Number).ToList();
        var nodes = await db.TreeNodes.AsNoTracking().Where(node => numbers.Contains(node.Number)).ToDictionaryAsync(node => node.Number, node => node.Hash, ct);
        return new Page(leaves, events, nodes);
    }

    /// <summary>The complete subtrees that the leaf of this position makes whole.</summary>
    private static IEnumerable<TreePlace> MadeBy(long position)
    {
        for (var place = new TreePlace(0, position); place.IsRight; place = place.Parent)
        {
            yield return place.Parent;
        }
    }

    /// <summary>A fact that neither has a place nor waits for one did not come in by the one way in.</summary>
    private static async Task<Fault?> UnplacedAsync(MarketplaceDb db, CancellationToken ct)
    {
        var lost = await db.AuditEvents.AsNoTracking()
            .Where(entry => !db.PlacedEvents.Any(leaf => leaf.Event == entry.Id) && !db.UnplacedEvents.Any(unplaced => unplaced.Event == entry.Id))
            .OrderBy(entry => entry.Id).Select(entry => (Guid?)entry.Id).FirstOrDefaultAsync(ct);
        return lost is { } id ? AuditFaults.EventWithoutPlace(id) : null;
    }

    private sealed record Page(List<PlacedEvent> Leaves, Dictionary<Guid, AuditEvent> Events, Dictionary<long, byte[]> Nodes);
}
