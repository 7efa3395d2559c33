using Catalog.Audit.Tree;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Record;

/// <summary>A bundle for download.</summary>
public sealed record RecordBundle(string FileName, byte[] Content);

/// <summary>Puts the locked record of a case, its papers and the proof from the audit log into one archive. It is the same at every call.</summary>
public sealed class ReadRecord(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<RecordBundle>> RunAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Selections.VisibleTo(actor).AnyAsync(each => each.Id == id, ct))
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        if (await db.DecisionRecords.AsNoTracking().Include(each => each.Files).SingleOrDefaultAsync(each => each.Selection == id, ct) is not { } record)
        {
            return RecordFaults.NotLocked;
        }

        var proof = await ProofAsync(db, id, ct);
        if (!proof.IsDone)
        {
            return proof.Fault;
        }

        var kept = await db.AuditEvents.AsNoTracking().SingleAsync(entry => entry.Id == proof.Value.Event, ct);
        var key = await db.CheckpointKeys.AsNoTracking().SingleAsync(each => each.Id == proof.Value.Checkpoint.Key, ct);
        var content = BundleZip.Write([.. InOrder(record.Files), .. AuditFiles(kept, proof.Value, key)]);
        return new RecordBundle($"record-{id.Value:N}.zip", content);
    }

    /// <summary>The proof of the fact that this case was locked.</summary>
    internal static async Task<Outcome<InclusionProof>> ProofAsync(MarketplaceDb db, SelectionId id, CancellationToken ct)
    {
        var subject = id.Value.ToString();
        var locked = await db.AuditEvents.AsNoTracking()
            .Where(entry => entry.Subject == subject && entry.Fact == nameof(SelectionLocked)).Select(entry => entry.Id).SingleAsync(ct);
        return await AuditProofs.OfAsync(db, locked, ct);
    }

    /// <summary>Record and schema first, then the papers, then the list of them all.</summary>
    private static IEnumerable<BundleEntry> InOrder(IEnumerable<RecordFile> files) => files
        .OrderBy(file => file.Name switch { RecordNames.Record => 0, RecordNames.Schema => 1, RecordNames.Manifest => 3, _ => 2 })
        .ThenBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => new BundleEntry(file.Name, file.Content));

    private static IEnumerable<BundleEntry> AuditFiles(Audit.AuditEvent kept, InclusionProof proof, CheckpointKey key) =>
    [
        new(RecordNames.Event, LeafBytes.Of(kept)),
        new(RecordNames.Proof, ProofFile.Write(kept.Id.ToString("D"), proof.Leaf, proof.Position, proof.Checkpoint.Size, proof.Path)),
        new(RecordNames.Checkpoint, proof.Checkpoint.ToFile()),
        new(RecordNames.Key, CheckpointKey.FileOf(key.PublicKey)),
    ];
}
