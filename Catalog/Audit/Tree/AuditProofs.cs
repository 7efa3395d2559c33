using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit.Tree;

/// <summary>That a kept fact is in the log under a signed checkpoint.</summary>
/// <param name="Leaf">Hash of the leaf.</param>
/// <param name="Position">Its place, from 0.</param>
/// <param name="Path">Hashes from the leaf to the root.</param>
public sealed record InclusionProof(Guid Event, byte[] Leaf, long Position, IReadOnlyList<byte[]> Path, SignedCheckpoint Checkpoint);

/// <summary>That the log only grew from one size to another.</summary>
public sealed record ConsistencyProof(long From, long To, IReadOnlyList<byte[]> Path);

/// <summary>Reads checkpoints, keys and proofs.</summary>
public sealed class AuditProofs(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>The newest checkpoint.</summary>
    public async Task<Outcome<SignedCheckpoint>> NewestAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Checkpoints.AsNoTracking().OrderByDescending(known => known.Size).FirstOrDefaultAsync(ct) is { } newest
            ? newest
            : AuditFaults.NothingSigned;
    }

    /// <summary>Every key that ever signed, the newest first.</summary>
    public async Task<IReadOnlyList<CheckpointKey>> KeysAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CheckpointKeys.AsNoTracking().OrderByDescending(key => key.Number).ToListAsync(ct);
    }

    /// <summary>The proof for a fact that the actor may read, under the first checkpoint that covers it, so that it is the same for ever.</summary>
    public async Task<Outcome<InclusionProof>> OfAsync(Guid id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await AuditLog.VisibleTo(db, db.AuditEvents.AsNoTracking(), actor).AnyAsync(entry => entry.Id == id, ct)
            ? await OfAsync(db, id, ct)
            : AuditFaults.UnknownEvent(id);
    }

    /// <summary>The proof that nothing before the smaller size changed.</summary>
    public async Task<Outcome<ConsistencyProof>> BetweenAsync(long from, long to, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var size = await TreeRows.SizeAsync(db, ct);
        return from <= 0 || from > to || to > size
            ? AuditFaults.NoSuchSizes(from, to, size)
            : new ConsistencyProof(from, to, await TreeRows.HashesAsync(db, TreeSpan.Consistency(from, to), ct));
    }

    /// <summary>The same for a caller that has looked after the wall itself.</summary>
    internal static async Task<Outcome<InclusionProof>> OfAsync(MarketplaceDb db, Guid id, CancellationToken ct)
    {
        var placed = await db.PlacedEvents.AsNoTracking().SingleOrDefaultAsync(leaf => leaf.Event == id, ct);
        var checkpoint = placed is null
            ? null
            : await db.Checkpoints.AsNoTracking().Where(known => known.Size > placed.Position).OrderBy(known => known.Size).FirstOrDefaultAsync(ct);
        if (placed is null || checkpoint is null)
        {
            return AuditFaults.NotPlacedYet;
        }

        var path = await TreeRows.HashesAsync(db, TreeSpan.Inclusion(placed.Position, checkpoint.Size), ct);
        return new InclusionProof(id, placed.Hash, placed.Position, path, checkpoint);
    }
}
