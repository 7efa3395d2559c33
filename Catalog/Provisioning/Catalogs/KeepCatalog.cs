using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Catalogs;

/// <summary>Keeps a broker's catalog if it is good and differs from the last good copy; a bad one changes nothing.</summary>
public sealed class KeepCatalog(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>The copy that holds now, or why the catalog was refused.</returns>
    public async Task<Outcome<KeptCatalog>> RunAsync(string vendor, ReadOnlyMemory<byte> body, Actor by, CancellationToken ct)
    {
        var read = ReadCatalog.From(body);
        if (!read.IsDone)
        {
            return read.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var last = await db.KeptCatalogs.AsNoTracking().LastOfAsync(vendor, ct);
        var digest = DigestOf(read.Value);
        if (last?.Digest == digest)
        {
            return last;
        }

        var before = last?.Read() ?? OfferedCatalog.Empty;
        var vanished = await VanishedAsync(db, vendor, last, before, read.Value, ct);
        var copy = new KeptCatalog(vendor, Encoding.UTF8.GetString(body.Span), digest, vanished, last is null, time.GetUtcNow());
        db.KeptCatalogs.Add(copy);
        await NotePlansAsync(db, vendor, read.Value, ct);
        var changes = last is null ? 0 : CatalogDifference.Between(before, read.Value).Count;
        var saved = await db.SaveAsync(by, new BrokerCatalogChanged(vendor, copy.Id, digest, changes, [.. vanished.Select(plan => plan.Plan)]), ct);
        return saved.IsDone ? copy : saved.Fault;
    }

    /// <summary>The plans one by one, for those who ask about a single one. A plan that vanished stays as it was: tenants may still run it.</summary>
    private async Task NotePlansAsync(MarketplaceDb db, string vendor, OfferedCatalog offered, CancellationToken ct)
    {
        var known = await db.BrokerPlans.Where(one => one.Vendor == vendor).ToListAsync(ct);
        foreach (var (service, plan) in offered.Services.SelectMany(service => service.Plans, (service, plan) => (service, plan)))
        {
            var noted = known.Find(one => one.Service == service.Id && one.Code == plan.Id)
                ?? db.BrokerPlans.Add(new BrokerPlan(vendor, service.Id, plan.Id)).Entity;
            noted.Read(
                new BrokerPlanTerms(
                    plan.IsUpdateable, service.AllowsContextUpdates, plan.IsBindingRotatable, plan.MaintenanceVersion, plan.MaintenanceWords, plan.Downtime, plan.DataEffect)
                {
                    TakesSignIn = plan.TakesSignIn,
                },
                time.GetUtcNow());
        }
    }

    /// <summary>What was offered, or runs, and is not offered now.</summary>
    private async Task<IReadOnlyList<VanishedPlan>> VanishedAsync(
        MarketplaceDb db, string vendor, KeptCatalog? last, OfferedCatalog before, OfferedCatalog after, CancellationToken ct)
    {
        var running = await db.Tenants.Where(tenant => tenant.Vendor == vendor && tenant.AbandonedAt == null && tenant.SentAt != null)
            .Select(tenant => new PlanName(tenant.Service, tenant.Plan)).Distinct().ToListAsync(ct);
        var known = last?.Vanished ?? [];
        return
        [
            .. running.Concat(before.Names).Concat(known.Select(plan => new PlanName(plan.Service, plan.Plan))).Distinct().Except(after.Names)
                .Select(name => new VanishedPlan(
                    name.Service, name.Plan, known.FirstOrDefault(plan => plan.Service == name.Service && plan.Plan == name.Plan)?.Since ?? time.GetUtcNow(), running.Contains(name))),
        ];
    }

    private static string DigestOf(OfferedCatalog catalog) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(catalog)));
}
