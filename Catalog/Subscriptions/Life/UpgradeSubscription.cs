using Catalog.Provisioning;
using Catalog.Storage;

namespace Catalog.Subscriptions.Life;

/// <summary>Takes the upgrade that the vendor offers. It is never taken without the town.</summary>
public sealed class UpgradeSubscription(LifeDesk desk)
{
    /// <param name="seen">The version that the town has read about; <c>null</c> = the one offered now.</param>
    public Task<Outcome<WorkStarted>> RunAsync(SubscriptionId subscription, string? seen, Actor by, RequestKey? key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        return desk.RunAsync(new LifeCall(LifeAct.Upgrade, subscription, by, key), (db, on, now) => PlanAsync(db, on, seen, by, now, ct), ct);
    }

    private static async Task<Outcome<PlannedWork>> PlanAsync(MarketplaceDb db, Subscription on, string? seen, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (await UpgradeOffers.FindAsync(db, on.Id, ct) is not { } offer)
        {
            return SubscriptionFaults.NoUpgrade();
        }

        if (seen is not null && seen != offer.To)
        {
            return SubscriptionFaults.AnotherUpgrade(seen, offer.To);
        }

        var operation = new Operation(on, OperationKind.Upgrade, [new Step(1, StepKind.UpdateTenant)], now, by.Id);
        db.TenantUpdates.Add(TenantUpdate.Upgrade(operation, offer.To));
        return new PlannedWork(operation, new UpgradeOrdered(on.Id.Value, operation.Id.Value, offer.From, offer.To));
    }
}
