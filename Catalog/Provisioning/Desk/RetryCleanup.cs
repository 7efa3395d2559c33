using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Has a clean-up tried at once.</summary>
public sealed class RetryCleanup(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
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
        var done = owed.RetryNow(now);
        if (!done.IsDone)
        {
            return done;
        }

        return await db.SaveAsync(by, new CleanupRetried(id, owed.Vendor, words!.Trim()), ct);
    }
}
