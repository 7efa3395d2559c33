using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning;

/// <summary>What a claimed operation works on, as it was when it was claimed. The claim guards it: whoever was overtaken saves nothing.</summary>
/// <param name="Tenants">The live try of its subscription; none or one.</param>
/// <param name="Bindings">What that try has and has not given up.</param>
internal sealed record TakenUp(
    Claim Claim, Operation Operation, Subscription Subscription, string MunicipalityName, IReadOnlyList<Tenant> Tenants, IReadOnlyList<Binding> Bindings);

/// <summary>Reads everything that the claims of one turn need, in a handful of queries however many they are.</summary>
internal sealed class TakeUp(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <returns>Without those that another worker has taken over meanwhile.</returns>
    public async Task<IReadOnlyList<TakenUp>> RunAsync(IReadOnlyList<Claim> claims, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        List<OperationId> ids = [.. claims.Select(claim => claim.Operation)];
        var operations = await db.Operations.AsNoTracking().Include(one => one.Steps).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        List<SubscriptionId> orders = [.. operations.Values.Select(one => one.Subscription)];
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(one => orders.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var towns = subscriptions.Values.Select(one => one.Municipality).Distinct().ToList();
        var names = await db.Municipalities.Where(one => towns.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, ct);
        var tenants = await db.Tenants.AsNoTracking().Where(one => orders.Contains(one.Subscription) && one.AbandonedAt == null).ToListAsync(ct);
        List<TenantId> places = [.. tenants.Select(one => one.Id)];
        var bindings = await db.Bindings.AsNoTracking().Where(one => places.Contains(one.Tenant) && one.AbandonedAt == null).ToListAsync(ct);
        var (ofOrder, ofTenant) = (tenants.ToLookup(one => one.Subscription), bindings.ToLookup(one => one.Tenant));
        return
        [
            .. from claim in claims
               let operation = operations[claim.Operation]
               where operation.Epoch == claim.Epoch
               let order = subscriptions[operation.Subscription]
               let own = ofOrder[order.Id].ToList()
               select new TakenUp(claim, operation, order, names.GetValueOrDefault(order.Municipality, order.Municipality.Value), own, [.. own.SelectMany(one => ofTenant[one.Id])]),
        ];
    }
}
