using System.Collections.Concurrent;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Catalogs;

/// <summary>What a broker offers by the last good copy, parsed once a copy: the steps ask here instead of asking the broker.</summary>
/// <remarks>For a second it trusts what it knows, so that many steps at a time do not ask the database one by one.</remarks>
public sealed class CatalogBook(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Page> pages = new(StringComparer.Ordinal);

    /// <returns><c>null</c> = no good catalog of this broker was ever read.</returns>
    public async Task<OfferedCatalog?> FindAsync(string vendor, CancellationToken ct)
    {
        if (pages.TryGetValue(vendor, out var known) && time.GetElapsedTime(known.LookedUp) < Trust)
        {
            return known.Offered;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var last = await db.KeptCatalogs.Where(copy => copy.Vendor == vendor).OrderByDescending(copy => copy.ReadAt).ThenByDescending(copy => copy.Id)
            .Select(copy => (Guid?)copy.Id).FirstOrDefaultAsync(ct);
        var offered = last is not { } id ? null
            : known?.Copy == id ? known.Offered
            : (await db.KeptCatalogs.AsNoTracking().SingleAsync(copy => copy.Id == id, ct)).Read();
        pages[vendor] = new Page(last, offered, time.GetTimestamp());
        return offered;
    }

    public async Task<OfferedPlan?> FindAsync(string vendor, string service, string plan, CancellationToken ct) => (await FindAsync(vendor, ct))?.Find(service, plan);

    /// <summary>How long the broker itself allows for work on this tenant; <c>null</c> = it states nothing.</summary>
    public async Task<TimeSpan?> LimitAsync(Tenant tenant, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return (await FindAsync(tenant.Vendor, tenant.Service, tenant.Plan, ct))?.MaximumPolling;
    }

    private sealed record Page(Guid? Copy, OfferedCatalog? Offered, long LookedUp);
}
