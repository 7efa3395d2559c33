using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit.Tree;

/// <summary>Keeps the marketplace's signature under a state of the log. The signing itself is the caller's: this project opens no secret.</summary>
public sealed class SignCheckpoint(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="head">The tree as it is.</param>
    /// <param name="key">Fingerprint of the signing key.</param>
    /// <param name="sign">Makes the signature over the bytes of the checkpoint.</param>
    /// <param name="ct">Stops it.</param>
    public async Task RunAsync(TreeHead head, string key, Func<byte[], byte[]> sign, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(sign);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (head.Size == 0 || await db.Checkpoints.AnyAsync(known => known.Size == head.Size, ct))
        {
            return;
        }

        var checkpoint = new Checkpoint(head.Size, head.Root, CanonicalJson.Kept(time.GetUtcNow()), key);
        db.Checkpoints.Add(new SignedCheckpoint(checkpoint, sign(checkpoint.Bytes())));

        // Refused = another process signed the same size in the meantime.
        await db.SaveProgressAsync(ct);
    }
}
