using Catalog.Provisioning;
using Catalog.Storage;

namespace Catalog.Subscriptions.Life;

/// <summary>Suspends a subscription: nothing is billed, and every access and link is taken away in the same transaction – whatever the vendor says to it later.</summary>
/// <remarks>It is possible at any time: work that is under way, and may be stuck, cannot hold it up.</remarks>
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

        var before = await OwnSubscription.WorkAsync(db, on.Id, ct);
        before?.GiveWay(now);
        await CloseAccess.RunAsync(db, on.Id, now, ct);
        var operation = WorkAfter(on, before, by, now);
        db.TenantUpdates.Add(new TenantUpdate(operation));
        return new PlannedWork(operation, new SubscriptionSuspended(on.Id.Value, operation.Id.Value, reason, before?.Id.Value));
    }

    /// <summary>All that counts is done at the order. What is left, the vendor's being told, waits for the work that was begun before.</summary>
    private static Operation WorkAfter(Subscription on, Operation? before, Actor by, DateTimeOffset now)
    {
        StepKind[] kinds = [.. before is null ? Array.Empty<StepKind>() : [StepKind.AwaitTurn], StepKind.CloseAccess, StepKind.TellVendor];
        var operation = new Operation(on, OperationKind.Suspend, [.. kinds.Select((kind, index) => new Step(index + 1, kind))], now, by.Id);
        if (before is not null)
        {
            operation.QueueUp();
        }

        return operation;
    }
}
