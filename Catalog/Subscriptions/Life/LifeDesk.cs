using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>What an act on an open subscription gives at once: the operation that does the work.</summary>
/// <param name="IsRepeat">The key was known: nothing new was begun.</param>
public sealed record WorkStarted(SubscriptionId Subscription, OperationId Operation, bool IsRepeat);

/// <summary>An act on an open subscription, before anything is looked at.</summary>
/// <param name="Seen">The version that the caller has seen; <c>null</c> = the newest is meant.</param>
internal sealed record LifeCall(LifeAct Act, SubscriptionId Subscription, Actor By, RequestKey? Key = null, int? Seen = null);

/// <summary>The work that an act plans, yet to be saved.</summary>
internal sealed record PlannedWork(Operation Operation, Fact Fact);

/// <summary>Begins the work of an act on an open subscription: wall, key, version, one operation at a time, all in one transaction.</summary>
public sealed class LifeDesk(IDbContextFactory<MarketplaceDb> dbs, RequestLedger requests, ProvisioningSignal signal, TimeProvider time)
{
    /// <summary>A worker may save at the same moment; then the act looks again.</summary>
    private const int Tries = 4;

    internal async Task<Outcome<WorkStarted>> RunAsync(
        LifeCall call, Func<MarketplaceDb, Subscription, DateTimeOffset, Task<Outcome<PlannedWork>>> plan, CancellationToken ct)
    {
        var begun = await OnceAsync(call, plan, ct);
        if (begun.Fault is not null && call.Key is not null)
        {
            // A twin may have won between two looks: by now its key is there, and names what it began.
            begun = await OnceAsync(call, plan, ct);
        }

        for (var tries = 1; tries < Tries && IsWorthAnother(begun.Fault, call); tries++)
        {
            begun = await OnceAsync(call, plan, ct);
        }

        signal.Wake();
        return begun;
    }

    private static bool IsWorthAnother(Fault? fault, LifeCall call) =>
        fault == StorageFaults.AlreadyThere || (fault == StorageFaults.ChangedMeanwhile && call.Seen is null);

    private async Task<Outcome<WorkStarted>> OnceAsync(
        LifeCall call, Func<MarketplaceDb, Subscription, DateTimeOffset, Task<Outcome<PlannedWork>>> plan, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var act = $"{call.Act} {call.Subscription.Value:N}";
        if (await RequestLedger.FindAsync(db, call.By, act, call.Key, ct) is { } earlier)
        {
            return earlier.IsDone ? new WorkStarted(call.Subscription, OperationId.From(Guid.Parse(earlier.Value)), IsRepeat: true) : earlier.Fault;
        }

        var found = await db.Subscriptions.VisibleTo(call.By).SingleOrDefaultAsync(one => one.Id == call.Subscription, ct);
        if (found is null)
        {
            return SubscriptionFaults.Unknown(call.Subscription.Value.ToString());
        }

        if (LifeRules.RoleRefusal(call.Act, found, call.By) is { } notForYou)
        {
            return notForYou;
        }

        if (call.Seen is { } seen && seen != found.Version)
        {
            return StorageFaults.ChangedMeanwhile;
        }

        if (await LifeRules.RefusalAsync(db, call.Act, found, ct) is { } refused)
        {
            return refused;
        }

        var planned = await plan(db, found, time.GetUtcNow());
        return planned.IsDone ? await SaveAsync(db, call, act, found, planned.Value, ct) : planned.Fault;
    }

    private async Task<Outcome<WorkStarted>> SaveAsync(MarketplaceDb db, LifeCall call, string act, Subscription on, PlannedWork work, CancellationToken ct)
    {
        db.Operations.Add(work.Operation);
        requests.Remember(db, call.By, act, call.Key, work.Operation.Id.Value.ToString());
        var saved = await db.SaveAsync(call.By, work.Fact with { Municipality = on.Municipality }, ct);
        return saved.IsDone ? new WorkStarted(on.Id, work.Operation.Id, IsRepeat: false) : saved.Fault;
    }
}
