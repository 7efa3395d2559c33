using Catalog.Municipalities;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>Reads operations through the wall of the actor: what is foreign is as unknown as what does not exist.</summary>
public sealed class OperationSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<OperationSheet>> FindAsync(OperationId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await ReadAsync(db, Seen(db, actor).Where(operation => operation.Id == id), ct);
        return found is [var sheet] ? sheet : ProvisioningFaults.UnknownOperation(id);
    }

    /// <summary>Newest first.</summary>
    public async Task<Outcome<OperationSheet[]>> ForSubscriptionAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Subscriptions.VisibleTo(actor).AnyAsync(subscription => subscription.Id == id, ct))
        {
            return ProvisioningFaults.UnknownSubscription(id.Value.ToString());
        }

        return await ReadAsync(db, Seen(db, actor).Where(operation => operation.Subscription == id), ct);
    }

    /// <summary>For operators: what is under way or has failed, newest first.</summary>
    public async Task<Outcome<OperationSheet[]>> ListAsync(Actor actor, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role is not (Role.Operator or Role.Auditor))
        {
            return ProvisioningFaults.OperatorsOnly;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await ReadAsync(db, Seen(db, actor).Where(operation => operation.SucceededAt == null).Take(Math.Clamp(limit, 1, 100)), ct);
    }

    private static IQueryable<Operation> Seen(MarketplaceDb db, Actor actor)
    {
        var orders = db.Subscriptions.VisibleTo(actor);
        return db.Operations
            .Where(operation => orders.Any(order => order.Id == operation.Subscription))
            .OrderByDescending(operation => operation.CreatedAt).ThenBy(operation => operation.Id);
    }

    private static async Task<OperationSheet[]> ReadAsync(MarketplaceDb db, IQueryable<Operation> seen, CancellationToken ct)
    {
        var found = await seen.Include(operation => operation.Steps).AsNoTracking().ToListAsync(ct);
        List<SubscriptionId> ids = [.. found.Select(operation => operation.Subscription)];
        var orders = await db.Subscriptions.AsNoTracking().Where(order => ids.Contains(order.Id)).ToDictionaryAsync(order => order.Id, ct);
        var names = await SheetNames.ReadAsync(db, [.. found.SelectMany(operation => operation.Links)], ct);
        return [.. found.Select(operation => OperationSheet.Of(operation, orders[operation.Subscription], names))];
    }
}
