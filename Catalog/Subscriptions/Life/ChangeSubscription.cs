using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>Orders another plan or other parameters. Plan and price stay until the vendor has made the change.</summary>
public sealed class ChangeSubscription(LifeDesk desk)
{
    public Task<Outcome<WorkStarted>> RunAsync(ChangeOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var call = new LifeCall(LifeAct.Change, order.Subscription, by, order.Key, order.Seen);
        return desk.RunAsync(call, (db, on, now) => PlanAsync(db, on, order, by, now, ct), ct);
    }

    private static async Task<Outcome<PlannedWork>> PlanAsync(
        MarketplaceDb db, Subscription on, ChangeOrder order, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var wanted = await WantedChange.ReadAsync(db, on, order, ct);
        if (!wanted.IsDone)
        {
            return wanted.Fault;
        }

        var change = wanted.Value;
        var plan = change.ChangesPlan ? change.Target.Code : null;
        if (await RefusalAsync(db, on, order, change, plan, ct) is { } refused)
        {
            return refused;
        }

        var operation = new Operation(on, OperationKind.ChangePlan, [new Step(1, StepKind.UpdateTenant)], now, by.Id);
        db.TenantUpdates.Add(TenantUpdate.Change(operation, plan, change.Parameters, change.After, change.Version));
        var yearly = change.Show(on);
        return new PlannedWork(operation, new ChangeOrdered(
            on.Id.Value, operation.Id.Value, on.Plan, change.Target.Code, change.Parameters is not null, yearly.YearlyBefore?.Amount, yearly.YearlyAfter?.Amount));
    }

    private static async Task<Fault?> RefusalAsync(
        MarketplaceDb db, Subscription on, ChangeOrder order, WantedChange change, string? plan, CancellationToken ct)
    {
        if (change.IsAllowed == false)
        {
            return SubscriptionFaults.PlanNotUpdateable(on.Plan);
        }

        if (order.SeenYearly is { } seen && change.ChangesPlan && change.After!.EachYear != seen)
        {
            return SubscriptionFaults.PriceChanged(change.Target.Code);
        }

        var forbidden = await db.TenantUpdates.AsNoTracking().Where(one => one.Subscription == on.Id && one.UnrepeatableSince != null).ToListAsync(ct);
        return forbidden.Exists(one => one.AsksFor(plan, change.Parameters, change.Version)) ? SubscriptionFaults.ChangeNotRepeatable() : null;
    }
}
