using System.Collections.Concurrent;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>A worker's right to an operation, until it gives it back, stops showing signs of life, or is overtaken.</summary>
/// <param name="Epoch">The fencing number; whoever holds a lower one writes nothing.</param>
/// <param name="Vendor">Whose broker it keeps busy.</param>
internal sealed record Claim(OperationId Operation, int Epoch, string Vendor);

/// <summary>Claims due operations for this process, many at a time; the same statements on both engines.</summary>
internal sealed class Claims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private const int Glance = 400;

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";
    private readonly ConcurrentDictionary<OperationId, int> held = new();

    /// <summary>As many as the lanes have room for; what another process is taking at this moment is left to it.</summary>
    public async Task<IReadOnlyList<Claim>> TakeAsync(Lanes lanes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var taking = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var due = await Free(db, lanes.Full, now).Where(one => one.DueAt <= now).OrderBy(one => one.DueAt).ThenBy(one => one.Id).Take(Glance)
            .Select(one => new Claim(one.Id, one.Epoch + 1, one.Vendor)).SkippingLocked().ToListAsync(ct);
        var claims = lanes.WithRoomFor(due, claim => claim.Vendor);
        if (claims.Count == 0)
        {
            return [];
        }

        List<OperationId> ids = [.. claims.Select(claim => claim.Operation)];
        DateTimeOffset? until = now + options.Value.Lease;
        await db.Operations.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.Epoch, one => one.Epoch + 1)
                .SetProperty(one => one.Version, one => one.Version + 1)
                .SetProperty(one => one.LeaseOwner, owner)
                .SetProperty(one => one.LeaseUntil, until),
            ct);
        await taking.CommitAsync(ct);
        foreach (var claim in claims)
        {
            held[claim.Operation] = claim.Epoch;
        }

        return claims;
    }

    /// <returns>When there is something to claim; <c>null</c> = nothing in sight.</returns>
    public async Task<DateTimeOffset?> NextDueAsync(Lanes lanes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Free(db, lanes.Full, time.GetUtcNow()).OrderBy(one => one.DueAt).Select(one => (DateTimeOffset?)one.DueAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>One sign of life for everything that this process holds.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        List<OperationId> ids = [.. held.Keys];
        if (ids.Count == 0)
        {
            return;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        DateTimeOffset? until = time.GetUtcNow() + options.Value.Lease;
        await db.Operations.Where(one => ids.Contains(one.Id) && one.LeaseOwner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, until), ct);
    }

    /// <summary>The work has been saved, or another worker has it; no sign of life is given for it any more.</summary>
    public void Forget(Claim claim) => held.TryRemove(KeyValuePair.Create(claim.Operation, claim.Epoch));

    /// <summary>Another worker may have it at once.</summary>
    public async Task ReleaseAsync(Claim claim, CancellationToken ct)
    {
        Forget(claim);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.Operations.Where(one => one.Id == claim.Operation && one.Epoch == claim.Epoch && one.LeaseUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.LeaseUntil, (DateTimeOffset?)null).SetProperty(one => one.LeaseOwner, (string?)null), ct);
    }

    private static IQueryable<Operation> Free(MarketplaceDb db, IReadOnlyList<string> full, DateTimeOffset now) => db.Operations.Where(one =>
        one.SucceededAt == null && one.FailedAt == null && (one.LeaseUntil == null || one.LeaseUntil < now) && !full.Contains(one.Vendor));
}
