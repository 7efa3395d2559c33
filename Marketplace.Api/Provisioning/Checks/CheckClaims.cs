using Catalog.Provisioning.Checks;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>What a worker took on.</summary>
/// <param name="WasInterrupted">Another process had begun it and is gone.</param>
/// <param name="Made">What that process may have left at the broker.</param>
internal sealed record CheckClaim(CheckId Check, string Vendor, string? Service, string? Plan, bool WasInterrupted, string Made);

/// <summary>Claims checks for this process; a claim lasts as long as it shows signs of life.</summary>
internal sealed class CheckClaims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    /// <returns><c>null</c> = there is nothing to do.</returns>
    public async Task<CheckClaim?> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        if (await db.BrokerChecks.Where(one => one.EndedAt == null && (one.LeaseUntil == null || one.LeaseUntil < now))
            .OrderBy(one => one.OrderedAt).ThenBy(one => one.Id).FirstOrDefaultAsync(ct) is not { } check)
        {
            return null;
        }

        check.Take(owner, now + options.Value.Lease, now);
        return (await db.SaveProgressAsync(ct)).IsDone
            ? new CheckClaim(check.Id, check.Vendor, check.Service, check.Plan, check.InterruptedAt is not null, check.Made)
            : null;
    }

    /// <returns>Whether to go on: the claim is still ours and nobody asked to stop.</returns>
    public async Task<bool> RenewAsync(CheckId check, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        DateTimeOffset? until = time.GetUtcNow() + options.Value.Lease;
        var isOurs = await db.BrokerChecks.Where(one => one.Id == check && one.LeaseOwner == owner && one.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, until), ct) == 1;
        return isOurs && !await db.BrokerChecks.AnyAsync(one => one.Id == check && one.StopAskedAt != null, ct);
    }

    /// <returns>False when another worker has taken over.</returns>
    public async Task<bool> WriteAsync(CheckId id, Action<BrokerCheck> change, CancellationToken ct) =>
        await TryWriteAsync(id, change, ct)
        // Somebody asked to stop at this very moment: once more, on what is there now.
        ?? await TryWriteAsync(id, change, ct) ?? false;

    /// <returns><c>null</c> = the row changed meanwhile.</returns>
    private async Task<bool?> TryWriteAsync(CheckId id, Action<BrokerCheck> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BrokerChecks.Include(one => one.Results).SingleOrDefaultAsync(one => one.Id == id && one.LeaseOwner == owner, ct) is not { } check)
        {
            return false;
        }

        change(check);
        return (await db.SaveProgressAsync(ct)).IsDone ? true : null;
    }
}
