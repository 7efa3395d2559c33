using LocalCloud.Broker;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Bindings;

internal static class BindingQueries
{
    public static IQueryable<Binding> OfCall(this IQueryable<Binding> bindings, BrokerCall call) =>
        bindings.Where(b => b.Vendor == call.Vendor.Id && b.Instance == call.Instance && b.Id == call.Binding);

    public static async Task<bool> AnyMovingAsync(
        this IQueryable<Binding> bindings, BrokerCall call, DateTimeOffset now, CancellationToken ct)
    {
        var ofInstance = await bindings.AsNoTracking()
            .Where(b => b.Vendor == call.Vendor.Id && b.Instance == call.Instance).ToListAsync(ct);
        return ofInstance.Exists(b => b.Life.IsMovingAt(now));
    }

    /// <summary>The bindings of a tenant that are in force, the newest first.</summary>
    public static async Task<List<Binding>> InForceAsync(
        this IQueryable<Binding> bindings, TenantId tenant, BindingPurpose purpose, DateTimeOffset now, CancellationToken ct)
    {
        var ofTenant = await bindings.AsNoTracking()
            .Where(b => b.Tenant == tenant && b.Purpose == purpose).OrderByDescending(b => b.Number).ToListAsync(ct);
        return ofTenant.FindAll(b => b.Life.IsReadyAt(now));
    }
}
