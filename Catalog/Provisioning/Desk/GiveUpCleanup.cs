using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Gives a clean-up up for good: what may stay at the vendor is named in the log, with who took the word for it.</summary>
public sealed class GiveUpCleanup(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
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
        var done = owed.GiveUp(words!.Trim(), by, now);
        if (!done.IsDone)
        {
            return done;
        }

        var aside = await db.Quarantines.SingleOrDefaultAsync(one => one.Cleanup == id && one.EndedAt == null, ct);
        aside?.Close(QuarantineEnd.GivenUp, words!.Trim(), by, now);
        return await db.SaveAsync(by, new CleanupGivenUp(id, owed.Vendor, owed.Tenant.Value, owed.Binding?.Value, words!.Trim()), ct);
    }
}
