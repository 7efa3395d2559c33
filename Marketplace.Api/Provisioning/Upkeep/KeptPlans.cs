using System.Collections.Concurrent;
using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Upkeep;

/// <summary>What the kept catalogs say of single plans. A catalog that cannot be had or read changes nothing.</summary>
/// <remarks>Looked up again after a second, so that a rush of orders is not a rush on the database.</remarks>
internal sealed class KeptPlans(
    IDbContextFactory<MarketplaceDb> dbs, BrokerLine line, KeepCatalog keep, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> readAt = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<BrokerPlan> Plans, long At)> pages = new(StringComparer.Ordinal);

    /// <summary>The plan of a tenant; <c>null</c> = the catalog is not known, or does not have it.</summary>
    public Task<BrokerPlan?> FindAsync(Tenant tenant, CancellationToken ct) => FindAsync(tenant.Vendor, tenant.Service, tenant.Plan, ct);

    /// <inheritdoc cref="FindAsync(Tenant, CancellationToken)"/>
    public async Task<BrokerPlan?> FindAsync(string vendor, string service, string plan, CancellationToken ct)
    {
        var plans = await OfAsync(vendor, ct);
        if (plans.Count == 0 && IsOld(vendor))
        {
            await ReadAsync(vendor, ct);
            plans = await OfAsync(vendor, ct);
        }

        return plans.FirstOrDefault(one => one.Service == service && one.Code == plan);
    }

    /// <summary>The plan of a new tenant. Where catalogs are only read when an act needs them, an order does without one that is not there.</summary>
    public async Task<BrokerPlan?> OfferedAsync(Tenant tenant, CancellationToken ct) => options.Value.CatalogAge > TimeSpan.Zero
        ? await FindAsync(tenant, ct)
        : (await OfAsync(tenant.Vendor, ct)).FirstOrDefault(one => one.Service == tenant.Service && one.Code == tenant.Plan);

    /// <summary>Whether it was not read by this process for a while; what is watched is read every minute besides.</summary>
    public bool IsOld(string vendor) => !readAt.TryGetValue(vendor, out var last) || time.GetUtcNow() - last >= options.Value.CatalogAge;

    public async Task ReadAsync(string vendor, CancellationToken ct)
    {
        readAt[vendor] = time.GetUtcNow();
        var raw = await line.SendAsync(new BrokerCall(vendor, HttpMethod.Get, "/v2/catalog") { BodyLimit = BoundedBody.Catalog }, ct);
        if (raw is { Status: 200, Body: { } body })
        {
            await keep.RunAsync(vendor, body, Actor.Platform, ct);
            pages.TryRemove(vendor, out _);
        }
    }

    private async Task<IReadOnlyList<BrokerPlan>> OfAsync(string vendor, CancellationToken ct)
    {
        if (pages.TryGetValue(vendor, out var page) && time.GetElapsedTime(page.At) < Fresh)
        {
            return page.Plans;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var plans = await db.BrokerPlans.AsNoTracking().Where(one => one.Vendor == vendor).ToListAsync(ct);
        pages[vendor] = (plans, time.GetTimestamp());
        return plans;
    }
}
