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
        var found = await ReadAsync(db, Seen(db, actor).Where(row => row.Operation.Id == id), ct);
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

        return await ReadAsync(db, Seen(db, actor).Where(row => row.Subscription.Id == id), ct);
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
        return await ReadAsync(db, Seen(db, actor).Where(row => row.Operation.SucceededAt == null).Take(Math.Clamp(limit, 1, 100)), ct);
    }

    private static IQueryable<Row> Seen(MarketplaceDb db, Actor actor) =>
        from operation in db.Operations
        join subscription in db.Subscriptions.VisibleTo(actor) on operation.Subscription equals subscription.Id
        orderby operation.CreatedAt descending, operation.Id
        select new Row { Operation = operation, Subscription = subscription };

    private static async Task<OperationSheet[]> ReadAsync(MarketplaceDb db, IQueryable<Row> rows, CancellationToken ct)
    {
        var found = await rows.Include(row => row.Operation.Steps).AsNoTracking().ToListAsync(ct);
        var names = await SheetNames.ReadAsync(db, [.. found.SelectMany(row => row.Operation.Links)], ct);
        return [.. found.Select(row => OperationSheet.Of(row.Operation, row.Subscription, names))];
    }

    private sealed class Row
    {
        public required Operation Operation { get; init; }

        public required Subscription Subscription { get; init; }
    }
}
