using Catalog.Ladder;
using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder.Nights;

/// <summary>What a worker took on.</summary>
/// <param name="WasInterrupted">Another process had begun it and is gone.</param>
/// <param name="Made">What that process may have left at the broker.</param>
internal sealed record LadderClaim(LadderRunId Run, string Offering, string Vendor, bool WasInterrupted, string Made);

/// <summary>Claims runs for this process; a claim lasts as long as it shows signs of life. What a person waits for goes first.</summary>
internal sealed class LadderClaims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    /// <returns><c>null</c> = there is nothing to do, or every vendor with a run is being visited.</returns>
    public async Task<LadderClaim?> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        if (await db.LadderRuns
            .Where(one => one.EndedAt == null && (one.LeaseUntil == null || one.LeaseUntil < now)
                && !db.LadderRuns.Any(other => other.Vendor == one.Vendor && other.EndedAt == null && other.LeaseUntil >= now))
            .OrderBy(one => one.NightlyOf != null).ThenBy(one => one.OrderedAt).ThenBy(one => one.Id).FirstOrDefaultAsync(ct) is not { } run)
        {
            return null;
        }

        run.Take(owner, now + options.Value.Lease, now);
        return (await db.SaveProgressAsync(ct)).IsDone
            ? new LadderClaim(run.Id, run.Offering, run.Vendor, run.InterruptedAt is not null, run.Made)
            : null;
    }

    /// <returns>Whether to go on: the claim is still ours and nobody asked to stop.</returns>
    public async Task<bool> RenewAsync(LadderRunId run, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        DateTimeOffset? until = time.GetUtcNow() + options.Value.Lease;
        var isOurs = await db.LadderRuns.Where(one => one.Id == run && one.LeaseOwner == owner && one.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, until), ct) == 1;
        return isOurs && !await db.LadderRuns.AnyAsync(one => one.Id == run && one.StopAskedAt != null, ct);
    }

    /// <returns>False when another worker has taken over.</returns>
    public async Task<bool> WriteAsync(LadderRunId id, Action<LadderRun> change, CancellationToken ct) =>
        await TryWriteAsync(id, change, ct)
        // Somebody asked to stop at this very moment: once more, on what is there now.
        ?? await TryWriteAsync(id, change, ct) ?? false;

    /// <returns><c>null</c> = the row changed meanwhile.</returns>
    private async Task<bool?> TryWriteAsync(LadderRunId id, Action<LadderRun> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LadderRuns.Include(one => one.Findings).SingleOrDefaultAsync(one => one.Id == id && one.LeaseOwner == owner, ct) is not { } run)
        {
            return false;
        }

        change(run);
        return (await db.SaveProgressAsync(ct)).IsDone ? true : null;
    }
}
