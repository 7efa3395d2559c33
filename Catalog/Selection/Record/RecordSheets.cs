using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Record;

/// <summary>One file of a locked record, as shown.</summary>
public sealed record RecordFileRow(string Name, long Size);

/// <summary>The record of a case as shown: before the lock what is in its way, afterwards where it is kept.</summary>
/// <param name="Version">Version of the case; send it back with the lock.</param>
/// <param name="Objection">Why it cannot be locked yet; <c>null</c> = it can, or it is.</param>
/// <param name="Position">Place in the audit log, from 0; <c>null</c> = not yet placed and signed.</param>
/// <param name="LogSize">Size of the log that was signed with it.</param>
/// <param name="Key">Fingerprint of the key that signed.</param>
public sealed record RecordSheet(
    SelectionId Id,
    MunicipalityCode Municipality,
    string Title,
    int Version,
    Locking? Locking,
    Fault? Objection,
    IReadOnlyList<RecordFileRow> Files,
    long? Position,
    long? LogSize,
    string? Key);

/// <summary>Reads the state of a case's record behind the wall.</summary>
public sealed class RecordSheets(IDbContextFactory<MarketplaceDb> dbs, CaseParts parts)
{
    public async Task<Outcome<RecordSheet>> FindAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } found)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var objection = found.Locking is not null ? null
            : found.IsDecided ? await parts.ObjectionAsync(db, found, CaseMoment.Locking, ct)
            : RecordFaults.NotDecided;
        var files = await db.DecisionRecords.AsNoTracking().Where(record => record.Selection == id).SelectMany(record => record.Files)
            .OrderBy(file => file.Name).Select(file => new RecordFileRow(file.Name, file.Content.Length)).ToListAsync(ct);
        var proof = found.Locking is null ? default : await ReadRecord.ProofAsync(db, id, ct);
        return new RecordSheet(
            found.Id, found.Municipality, found.Title, found.Version, found.Locking, objection, files,
            proof.Value?.Position, proof.Value?.Checkpoint.Size, proof.Value?.Checkpoint.Key);
    }
}
