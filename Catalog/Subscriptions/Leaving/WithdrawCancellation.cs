using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>The town stays: until the deletion begins, everything that was done so far is undone.</summary>
public sealed class WithdrawCancellation(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
{
    public async Task<Outcome<OperationId>> RunAsync(SubscriptionId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var done = await Retry.OnRaceAsync(() => OnceAsync(id, by, ct));
        signal.Wake();
        return done;
    }

    private async Task<Outcome<OperationId>> OnceAsync(SubscriptionId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await LeavingUnderWay.FindAsync(db, id, by, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var (now, leaving) = (time.GetUtcNow(), found.Value);
        if (leaving.Work.Kind != OperationKind.Cancel)
        {
            return LeavingFaults.NothingToLeave(id);
        }

        if (leaving.Cancellation.Withdraw(by, now) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        leaving.Work.AskToStop(now);
        if (leaving.Subscription.State is SubscriptionState.Active or SubscriptionState.Suspended)
        {
            leaving.Subscription.AgreeEnd(leaving.Cancellation.EarlierEnd);
        }

        var fact = new CancellationWithdrawn(leaving.Id, leaving.Work.Id.Value) { Municipality = leaving.Subscription.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? leaving.Work.Id : saved.Fault;
    }
}
