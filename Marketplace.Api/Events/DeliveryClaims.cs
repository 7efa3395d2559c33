using Catalog.Events;
using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>A worker's right to send to one webhook, until it gives it back or its time is over.</summary>
/// <param name="Epoch">The fencing number; whoever holds a lower one writes nothing.</param>
internal sealed record DeliveryClaim(WebhookId Webhook, int Epoch);

/// <summary>Claims webhooks for which something waits; any number of processes may. One of them has a webhook at a time, so that its events keep their order.</summary>
internal sealed class DeliveryClaims(IDbContextFactory<MarketplaceDb> dbs, IOptions<ProvisioningOptions> calls, TimeProvider time)
{
    /// <summary>Longer than one call can last.</summary>
    public TimeSpan Lease => calls.Value.Call + TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<DeliveryClaim>> TakeAsync(int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var claims = new List<DeliveryClaim>();
        foreach (var due in await Due(db, time.GetUtcNow()).Take(most).ToListAsync(ct))
        {
            var claim = due with { Epoch = due.Epoch + 1 };
            if (await TakeAsync(db, claim, ct))
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    private static IQueryable<DeliveryClaim> Due(MarketplaceDb db, DateTimeOffset now) =>
        from one in db.Webhooks
        where one.DeletedAt == null && one.DisabledAt == null && one.DueAt <= now && (one.LeaseUntil == null || one.LeaseUntil < now)
            && (one.TestAskedAt != null
                || (one.Municipality != null && db.AnnouncedEvents.Any(each => each.Municipality == one.Municipality && each.Position > one.Position))
                || (one.Vendor != null && db.AnnouncedEvents.Any(each => (each.Vendor == one.Vendor || each.OtherVendor == one.Vendor) && each.Position > one.Position)))
        orderby one.DueAt, one.Id
        select new DeliveryClaim(one.Id, one.Epoch);

    private async Task<bool> TakeAsync(MarketplaceDb db, DeliveryClaim claim, CancellationToken ct)
    {
        var (before, now) = (claim.Epoch - 1, time.GetUtcNow());
        DateTimeOffset? until = now + Lease;
        return await db.Webhooks
            .Where(one => one.Id == claim.Webhook && one.Epoch == before && one.DeletedAt == null && (one.LeaseUntil == null || one.LeaseUntil < now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(one => one.Epoch, claim.Epoch)
                    .SetProperty(one => one.Version, one => one.Version + 1)
                    .SetProperty(one => one.LeaseUntil, until),
                ct) == 1;
    }
}
