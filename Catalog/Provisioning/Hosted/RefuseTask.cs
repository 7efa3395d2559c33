using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Hosted;

/// <summary>A vendor's person says that a task cannot be done; the order fails with these words.</summary>
public sealed class RefuseTask(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int Longest = 500;

    public async Task<Outcome> RunAsync(HandTaskId id, string? words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.HandTasks.DoneBy(by).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } task)
        {
            return HandFaults.Unknown(id);
        }

        if (words?.Trim() is not { Length: > 0 and <= Longest } why)
        {
            return HandFaults.NoWords;
        }

        var refused = task.Refuse(why, by, time.GetUtcNow());
        return refused.IsDone
            ? await db.SaveAsync(by, new HandTaskRefused(id.Value, task.Vendor, task.Kind, task.Offering, why) { Municipality = task.Municipality }, ct)
            : refused;
    }
}
