using System.Runtime.CompilerServices;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>Gives a kept file to the town whose data it is, and to nobody else: neither vendor nor auditor nor operator.</summary>
/// <param name="open">A portal without the keys has none: there a file cannot be opened, and says so.</param>
public sealed class ReadKeptExport(IDbContextFactory<MarketplaceDb> dbs, OpenKept? open = null)
{
    /// <summary>The file that can be read now.</summary>
    public async Task<Outcome<KeptExport>> FindAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await OwnSubscription.FindAsync(db, id, actor, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        if (open is null)
        {
            return LeavingFaults.NoKeysHere;
        }

        return await db.KeptExports.AsNoTracking().Where(each => each.Subscription == id && each.VerifiedAt != null && each.DiscardedAt == null)
            .OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct) is { } export ? export : LeavingFaults.NoFile(id);
    }

    /// <summary>Piece by piece, in order, opened.</summary>
    public async IAsyncEnumerable<byte[]> PiecesAsync(KeptExport export, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(export);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (id, ordinal) = (export.Id, 1);
        while (await db.KeptPieces.AsNoTracking().SingleOrDefaultAsync(each => each.Export == id && each.Ordinal == ordinal, ct) is { } piece)
        {
            yield return open!(piece.SealedBytes, export.PlaceOf(ordinal++));
        }
    }

    public async Task WriteAsync(KeptExport export, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        await foreach (var piece in PiecesAsync(export, ct))
        {
            await to.WriteAsync(piece, ct);
        }
    }
}
