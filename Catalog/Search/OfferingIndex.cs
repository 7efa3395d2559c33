using Catalog.Search.Engine;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Keeps the snapshot of this process and renews it when the catalog has grown.</summary>
/// <remarks>Of a grown catalog only what changed since is read. While one search renews, the others go on with the picture that is there.</remarks>
public sealed class OfferingIndex(IDbContextFactory<MarketplaceDb> dbs, CatalogPulse pulse, Specs specs, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim renewing = new(1, 1);

    private volatile OfferingSnapshot? current;

    internal async ValueTask<OfferingSnapshot> CurrentAsync(CancellationToken ct)
    {
        var number = await pulse.NumberAsync(ct);
        if (current is { } known && (known.Version == number || renewing.CurrentCount == 0))
        {
            return known;
        }

        await renewing.WaitAsync(ct);
        try
        {
            return current is { } renewed && renewed.Version == number ? renewed : current = await RenewAsync(current, ct);
        }
        finally
        {
            renewing.Release();
        }
    }

    public void Dispose() => renewing.Dispose();

    private async Task<OfferingSnapshot> RenewAsync(OfferingSnapshot? known, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var version = await db.CatalogVersions.AsNoTracking().Select(v => v.Number).SingleOrDefaultAsync(ct);
        if (known is not null && known.Version == version)
        {
            return known;
        }

        var names = await CatalogPicture.NamesAsync(db, ct);
        var stated = new ConformancePicture(specs, Tokyo.Today(time));
        if (known is null || !known.Names.SaysTheSame(names))
        {
            return OfferingSnapshot.Of(version, names, await stated.ReadAsync(db, ct), await CatalogPicture.DocumentsAsync(db, names, ct));
        }

        var after = await CatalogPicture.AfterAsync(db, known, version, ct);
        return await ConformancePicture.HasChangedAsync(db, known, ct) ? after.With(await stated.ReadAsync(db, ct)) : after;
    }
}
