using Catalog.Search.Engine;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Keeps the snapshot of this process and renews it when the catalog's version row has grown.</summary>
/// <remarks>
/// The row is asked at most every half second; of a grown catalog only what changed since is read. While one search renews,
/// the others go on with the picture that is there.
/// </remarks>
public sealed class OfferingIndex(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time) : IDisposable
{
    /// <summary>How long a picture is trusted without asking.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim renewing = new(1, 1);

    private volatile Checked? current;

    internal async Task<OfferingSnapshot> CurrentAsync(CancellationToken ct)
    {
        if (current is { } known && (IsFresh(known) || renewing.CurrentCount == 0))
        {
            return known.Snapshot;
        }

        await renewing.WaitAsync(ct);
        try
        {
            if (current is not { } renewed || !IsFresh(renewed))
            {
                var asked = time.GetTimestamp();
                current = new Checked(await RenewAsync(current?.Snapshot, ct), asked);
            }

            return current.Snapshot;
        }
        finally
        {
            renewing.Release();
        }
    }

    public void Dispose() => renewing.Dispose();

    private bool IsFresh(Checked known) => time.GetElapsedTime(known.At) < Trust;

    private async Task<OfferingSnapshot> RenewAsync(OfferingSnapshot? known, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var version = await db.CatalogVersions.AsNoTracking().Select(v => v.Number).SingleOrDefaultAsync(ct);
        if (known is not null && known.Version == version)
        {
            return known;
        }

        var names = await CatalogPicture.NamesAsync(db, ct);
        return known is not null && known.Names.SaysTheSame(names)
            ? await CatalogPicture.AfterAsync(db, known, version, ct)
            : OfferingSnapshot.Of(version, names, ConformanceBits.None, await CatalogPicture.DocumentsAsync(db, names, ct));
    }

    /// <summary>A snapshot and when the version row was last asked for it.</summary>
    private sealed record Checked(OfferingSnapshot Snapshot, long At);
}
