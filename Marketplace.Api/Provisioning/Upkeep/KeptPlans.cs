using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Upkeep;

/// <summary>Keeps what brokers' catalogs say of their plans. A catalog that cannot be had or read changes nothing.</summary>
internal sealed class KeptPlans(IDbContextFactory<MarketplaceDb> dbs, BrokerClient brokers, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> readAt = new(StringComparer.Ordinal);

    /// <summary>The plan of a tenant, read anew when it is old; <c>null</c> = the catalog is not known, or does not have it.</summary>
    public Task<BrokerPlan?> FindAsync(Tenant tenant, CancellationToken ct) => FindAsync(tenant.Vendor, tenant.Service, tenant.Plan, ct);

    /// <inheritdoc cref="FindAsync(Tenant, CancellationToken)"/>
    public async Task<BrokerPlan?> FindAsync(string vendor, string service, string plan, CancellationToken ct)
    {
        if (IsOld(vendor))
        {
            await ReadAsync(vendor, ct);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BrokerPlans.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == vendor && one.Service == service && one.Code == plan, ct);
    }

    public bool IsOld(string vendor) => !readAt.TryGetValue(vendor, out var last) || time.GetUtcNow() - last >= options.Value.CatalogAge;

    public async Task ReadAsync(string vendor, CancellationToken ct)
    {
        var answer = await brokers.CatalogAsync(vendor, ct);
        readAt[vendor] = time.GetUtcNow();
        if (answer.Verdict == Verdict.Done)
        {
            await KeepAsync(vendor, answer.Body!, ct);
        }
    }

    private async Task KeepAsync(string vendor, CatalogReply catalog, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var known = await db.BrokerPlans.Where(one => one.Vendor == vendor).ToListAsync(ct);
        foreach (var (service, plan) in catalog.Services.SelectMany(service => service.Plans ?? [], (service, plan) => (service, plan)))
        {
            if (plan?.Id is not { Length: > 0 } code)
            {
                continue;
            }

            var kept = known.Find(one => one.Service == service.Id && one.Code == code);
            if (kept is null)
            {
                known.Add(kept = db.BrokerPlans.Add(new BrokerPlan(vendor, service.Id, code)).Entity);
            }

            kept.Read(Terms(service, plan), time.GetUtcNow());
        }

        // A twin in another process has read the same; what it kept is as good.
        await db.SaveProgressAsync(ct);
    }

    private static BrokerPlanTerms Terms(CatalogService service, CatalogPlan plan)
    {
        var (maintenance, change) = (plan.MaintenanceInfo as JsonObject, (plan.Metadata as JsonObject)?["planChange"] as JsonObject);
        return new BrokerPlanTerms(
            plan.PlanUpdateable ?? service.PlanUpdateable ?? false, service.AllowContextUpdates ?? false, plan.BindingRotatable ?? false,
            Text(maintenance, "version"), Words(maintenance, "description"), Words(change, "downtime"), Words(change, "dataEffect"));
    }

    private static string? Words(JsonObject? from, string member) => PlainWords.WithoutSecrets.Of(Text(from, member));

    private static string? Text(JsonObject? from, string member) =>
        from?[member] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 5_000 ? text : null;
}
