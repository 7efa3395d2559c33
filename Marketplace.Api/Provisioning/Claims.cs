using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>A worker's right to an operation, until it gives it back, stops showing signs of life, or is overtaken.</summary>
/// <param name="Epoch">The fencing number; whoever holds a lower one writes nothing.</param>
/// <param name="Vendor">Whose broker it keeps busy.</param>
internal sealed record Claim(OperationId Operation, int Epoch, string Vendor);

/// <summary>Claims due operations for this process; the same statements on both engines.</summary>
internal sealed class Claims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private const int Glance = 100;

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    public async Task<IReadOnlyList<Claim>> TakeAsync(Lanes lanes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var claims = new List<Claim>();
        foreach (var due in await Open(db, lanes, time.GetUtcNow()).Take(Glance).ToListAsync(ct))
        {
            var claim = due with { Epoch = due.Epoch + 1 };
            if (lanes.FreeFor(due.Vendor) > claims.Count(one => one.Vendor == due.Vendor) && await TakeAsync(db, claim, ct))
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    /// <returns>When there will be something to claim; <c>null</c> = nothing in sight.</returns>
    public async Task<DateTimeOffset?> NextDueAsync(Lanes lanes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var full = lanes.Full;
        return await db.Operations
            .Where(one => one.SucceededAt == null && one.FailedAt == null && one.LeaseUntil == null)
            .Where(one => db.Subscriptions.Any(order => order.Id == one.Subscription && !full.Contains(order.Vendor)))
            .OrderBy(one => one.DueAt)
            .Select(one => (DateTimeOffset?)one.DueAt)
            .FirstOrDefaultAsync(ct);
    }

    /// <returns>False when another worker has taken over.</returns>
    public async Task<bool> RenewAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        DateTimeOffset? until = time.GetUtcNow() + options.Value.Lease;
        return await Mine(db, claim).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeaseUntil, until), ct) == 1;
    }

    public async Task ReleaseAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await Mine(db, claim).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.LeaseUntil, (DateTimeOffset?)null).SetProperty(one => one.LeaseOwner, (string?)null), ct);
    }

    private static IQueryable<Operation> Mine(MarketplaceDb db, Claim claim) => db.Operations.Where(one =>
        one.Id == claim.Operation && one.Epoch == claim.Epoch && one.LeaseUntil != null);

    private static IQueryable<Claim> Open(MarketplaceDb db, Lanes lanes, DateTimeOffset now)
    {
        var full = lanes.Full;
        return from one in db.Operations
               join order in db.Subscriptions on one.Subscription equals order.Id
               where one.SucceededAt == null && one.FailedAt == null && one.DueAt <= now
                   && (one.LeaseUntil == null || one.LeaseUntil < now) && !full.Contains(order.Vendor)
               orderby one.DueAt, one.Id
               select new Claim(one.Id, one.Epoch, order.Vendor);
    }

    private async Task<bool> TakeAsync(MarketplaceDb db, Claim claim, CancellationToken ct)
    {
        var (before, now) = (claim.Epoch - 1, time.GetUtcNow());
        DateTimeOffset? until = now + options.Value.Lease;
        return await db.Operations
            .Where(one => one.Id == claim.Operation && one.Epoch == before && one.SucceededAt == null && one.FailedAt == null
                && (one.LeaseUntil == null || one.LeaseUntil < now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(one => one.Epoch, claim.Epoch)
                    .SetProperty(one => one.Version, one => one.Version + 1)
                    .SetProperty(one => one.LeaseOwner, owner)
                    .SetProperty(one => one.LeaseUntil, until),
                ct) == 1;
    }
}
