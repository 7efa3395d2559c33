using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Record;

/// <summary>Makes the record of a decided case final: record, papers, lock and audit fact in one transaction.</summary>
public sealed class LockSelection(IDbContextFactory<MarketplaceDb> dbs, CaseParts parts, WriteRecord record, WritePapers papers, TimeProvider time)
{
    /// <returns>The lock; of a case that is locked already the lock that it has.</returns>
    public async Task<Outcome<Locking>> RunAsync(SelectionRef which, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(which);
        var locked = await TryAsync(which, by, ct);

        // A twin was faster: what it locked is the answer.
        var mayHaveTwin = locked.Fault == StorageFaults.ChangedMeanwhile || locked.Fault == StorageFaults.AlreadyThere;
        return mayHaveTwin && await KeptAsync(which.Id, by, ct) is { } kept ? kept : locked;
    }

    private async Task<Outcome<Locking>> TryAsync(SelectionRef which, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, new SelectionRef(which.Id), by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (selection, now) = (door.Value, CanonicalJson.Kept(time.GetUtcNow()));
        if (selection.Locking is { } kept)
        {
            // Also for a caller that repeats itself with the version from before the lock.
            return kept;
        }

        if (which.SeenVersion is { } seen && seen != selection.Version)
        {
            return StorageFaults.ChangedMeanwhile;
        }

        if ((selection.IsDecided ? await parts.ObjectionAsync(db, selection, CaseMoment.Locking, ct) : RecordFaults.NotDecided) is { } objection)
        {
            return objection;
        }

        var written = await record.RunAsync(db, selection, by, now, ct);
        var digest = BundleManifest.DigestOf(written);
        if (selection.Lock(digest, by, now) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        var files = papers.Run(written, digest);
        var bundle = BundleManifest.DigestOf(files[^1].Content);
        db.DecisionRecords.Add(new DecisionRecord(selection.Id, digest, bundle, files, now));
        var fact = new SelectionLocked(selection.Id.Value.ToString(), digest, bundle) { Municipality = selection.Municipality };
        return (await db.SaveAsync(by, fact, ct)).Fault is { } unsaved ? unsaved : selection.Locking!;
    }

    private async Task<Locking?> KeptAsync(SelectionId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, new SelectionRef(id), by, ct);
        return door.Value?.Locking;
    }
}
