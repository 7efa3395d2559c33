using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Lets a clean-up that was set aside go on.</summary>
public sealed class ReleaseCleanup(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(Guid id, string? words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (DeskAct.Refusal(words, by) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.OwedCleanups.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } owed)
        {
            return DeskFaults.UnknownCleanup(id);
        }

        var now = time.GetUtcNow();
        var done = owed.TakeBack(now);
        if (!done.IsDone)
        {
            return done;
        }

        var aside = await db.Quarantines.SingleOrDefaultAsync(one => one.Cleanup == id && one.EndedAt == null, ct);
        aside?.Close(QuarantineEnd.Released, words!.Trim(), by, now);
        return await db.SaveAsync(by, new CleanupReleased(id, owed.Vendor, words!.Trim()), ct);
    }
}
