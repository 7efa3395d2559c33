using Catalog.Provisioning;
using Catalog.Storage;

namespace Catalog.Subscriptions.Life;

/// <summary>Suspends a subscription: nothing is billed, and every access and link is taken away in the same transaction – whatever the vendor says to it later.</summary>
public sealed class SuspendSubscription(LifeDesk desk)
{
    public const int LongestReason = 500;

    public Task<Outcome<WorkStarted>> RunAsync(SubscriptionId subscription, string? reason, Actor by, RequestKey? key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var call = new LifeCall(LifeAct.Suspend, subscription, by, key);
        return desk.RunAsync(call, (db, on, now) => PlanAsync(db, on, reason?.Trim(), by, now, ct), ct);
    }

    private static async Task<Outcome<PlannedWork>> PlanAsync(MarketplaceDb db, Subscription on, string? reason, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (reason is not { Length: > 0 and <= LongestReason })
        {
            return SubscriptionFaults.SuspensionNeedsReason(LongestReason);
        }

        if (on.Suspend(reason, now) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        await CloseAccess.RunAsync(db, on.Id, now, ct);
        var operation = new Operation(on, OperationKind.Suspend, [new Step(1, StepKind.CloseAccess), new Step(2, StepKind.TellVendor)], now, by.Id);
        db.TenantUpdates.Add(new TenantUpdate(operation));
        return new PlannedWork(operation, new SubscriptionSuspended(on.Id.Value, operation.Id.Value, reason));
    }
}
