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

/// <summary>The earliest that waits for a broker.</summary>
internal sealed record NextDue(string Vendor, DateTimeOffset DueAt);

/// <summary>Claims due operations for this process, many at a time; the same statements on both engines.</summary>
internal sealed class Claims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";
    private readonly ConcurrentDictionary<OperationId, int> held = new();

    /// <summary>When each broker whose lanes have room has something to claim next; those with nothing in sight are left out.</summary>
    /// <remarks>One look into the index for each broker: however much waits for the others, it is not read.</remarks>
    public async Task<IReadOnlyList<NextDue>> NextDueAsync(Lanes lanes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (free, full) = (Free(db, time.GetUtcNow()), lanes.Full);
        var next = await db.Brokers.Where(broker => !full.Contains(broker.Vendor)).Select(broker => new
        {
            broker.Vendor,
            DueAt = free.Where(one => one.Vendor == broker.Vendor).OrderBy(one => one.DueAt).Select(one => (DateTimeOffset?)one.DueAt).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. from one in next let at = one.DueAt where at.HasValue select new NextDue(one.Vendor, at.GetValueOrDefault())];
    }

    /// <summary>As many as the lanes of these brokers have room for; what another process is taking at this moment is left to it.</summary>
    public async Task<IReadOnlyList<Claim>> TakeAsync(Lanes lanes, IEnumerable<string> vendors, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var taking = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var claims = new List<Claim>();
        foreach (var vendor in vendors)
        {
            claims.AddRange(await Free(db, now).Where(one => one.Vendor == vendor && one.DueAt <= now).OrderBy(one => one.DueAt).ThenBy(one => one.Id)
                .Take(lanes.RoomFor(vendor)).Select(one => new Claim(one.Id, one.Epoch + 1, one.Vendor)).SkippingLocked().ToListAsync(ct));
        }

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

    /// <summary>One sign of life for everything that this process holds.</summary>
    /// <remarks>What is being saved at this moment is left for the next beat: two that wait for each other's rows would both stand still.</remarks>
    public async Task RenewAsync(CancellationToken ct)
    {
        List<OperationId> ids = [.. held.Keys];
        if (ids.Count == 0)
        {
            return;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var renewing = await db.Database.BeginTransactionAsync(ct);
        var free = await db.Operations.Where(one => ids.Contains(one.Id) && one.LeaseOwner == owner).Select(one => one.Id).SkippingLocked().ToListAsync(ct);
        DateTimeOffset? until = time.GetUtcNow() + options.Value.Lease;
        await db.Operations.Where(one => free.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, until), ct);
        await renewing.CommitAsync(ct);
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

    private static IQueryable<Operation> Free(MarketplaceDb db, DateTimeOffset now) => db.Operations.Where(one =>
        one.SucceededAt == null && one.FailedAt == null && (one.LeaseUntil == null || one.LeaseUntil < now));
}
