using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>The catalog's number as this process knows it: asked of the database twice a second at most, so that a change shows everywhere within two seconds.</summary>
public sealed class CatalogPulse(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time) : IDisposable
{
    /// <summary>The longest time for which a change may stay unseen.</summary>
    public static TimeSpan Gap { get; } = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim asking = new(1, 1);

    private Beat? last;

    /// <summary>0 = nothing was ever brought in.</summary>
    public async ValueTask<int> NumberAsync(CancellationToken ct)
    {
        if (Fresh() is { } known)
        {
            return known.Number;
        }

        await asking.WaitAsync(ct);
        try
        {
            return (Fresh() ?? (last = await AskAsync(ct))).Number;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private Beat? Fresh() => last is { } beat && time.GetElapsedTime(beat.AskedAt) < Gap ? beat : null;

    private async Task<Beat> AskAsync(CancellationToken ct)
    {
        var now = time.GetTimestamp();
        await using var db = await dbs.CreateDbContextAsync(ct);
        return new Beat(await db.CatalogVersions.AsNoTracking().Select(version => version.Number).SingleOrDefaultAsync(ct), now);
    }

    private sealed record Beat(int Number, long AskedAt);
}
