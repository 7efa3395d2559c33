using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>What an order on a running subscription gives.</summary>
/// <param name="Operation">The operation that carries it out.</param>
/// <param name="IsRepeat">The key was known: nothing new was begun.</param>
public sealed record Ordered(OperationId Operation, bool IsRepeat);

/// <summary>A town leaves a service: in one transaction the cancellation, its work and the facts. What is still being set up is turned back.</summary>
public sealed class CancelSubscription(IDbContextFactory<MarketplaceDb> dbs, RequestLedger requests, ProvisioningSignal signal, TimeProvider time)
{
    private const string Act = "cancel";

    private static readonly StepKind[] Kinds =
    [
        StepKind.AwaitLastDay, StepKind.TakeExport, StepKind.Reimport, StepKind.MakeReadOnly, StepKind.AwaitReceipt, StepKind.Unbind, StepKind.Deprovision,
        StepKind.CertifyErasure,
    ];

    /// <summary>What would happen; nothing is ordered.</summary>
    public async Task<Outcome<LeavingPreview>> PreviewAsync(CancelOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await OwnSubscription.FindAsync(db, order.Subscription, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        var (desk, offering) = (new CancelDesk(db, order, time.GetUtcNow()), await OfferingAsync(db, own.Value, ct));
        return await desk.RefusalAsync(own.Value, offering, ct) is { } refused ? refused : await desk.PreviewAsync(own.Value, offering, ct);
    }

    public async Task<Outcome<Ordered>> RunAsync(CancelOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var done = await Retry.OnRaceAsync(() => OnceAsync(order, by, ct), order.Key);
        signal.Wake();
        return done;
    }

    private static Task<Offering?> OfferingAsync(MarketplaceDb db, Subscription subscription, CancellationToken ct) =>
        db.Offerings.AsNoTracking().SingleOrDefaultAsync(each => each.Code == subscription.Offering, ct);

    private async Task<Outcome<Ordered>> OnceAsync(CancelOrder order, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RequestLedger.FindAsync(db, by, Act, order.Key, ct) is { } earlier)
        {
            return earlier.Map(id => new Ordered(OperationId.From(Guid.Parse(id)), IsRepeat: true));
        }

        var own = await OwnSubscription.FindAsync(db, order.Subscription, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        var (now, subscription) = (time.GetUtcNow(), own.Value);
        var offering = await OfferingAsync(db, subscription, ct);
        if (await new CancelDesk(db, order, now).RefusalAsync(subscription, offering, ct) is { } refused)
        {
            return refused;
        }

        var work = await WorkAsync(db, subscription, order, by, now, ct);
        if (!work.IsDone)
        {
            return work.Fault;
        }

        var facts = Leave(db, work.Value, subscription, order, offering?.Exit?.RetentionDays ?? 0, by, now);
        requests.Remember(db, by, Act, order.Key, work.Value.Id.Value.ToString());
        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? new Ordered(work.Value.Id, IsRepeat: false) : saved.Fault;
    }

    /// <summary>The work that sets it up is turned back; otherwise there is new work, unless something else is under way.</summary>
    private static async Task<Outcome<Operation>> WorkAsync(
        MarketplaceDb db, Subscription subscription, CancelOrder order, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var running = await OwnSubscription.WorkAsync(db, subscription.Id, ct);
        if (running is { Kind: OperationKind.Subscribe })
        {
            running.AskToStop(now);
            return running;
        }

        if (running is not null && order.LastDay is null)
        {
            return SubscriptionFaults.WorkUnderWay(subscription.Id, running.Id.Value);
        }

        var work = new Operation(subscription, OperationKind.Cancel, [.. Kinds.Select((kind, index) => new Step(index + 1, kind))], now, by.Id);
        if (order.LastDay is { } last)
        {
            work.SleepUntil(LeavingRule.WorkBegins(last));
        }

        db.Operations.Add(work);
        return work;
    }

    private static List<Fact> Leave(MarketplaceDb db, Operation work, Subscription subscription, CancelOrder order, int retentionDays, Actor by, DateTimeOffset now)
    {
        var (id, operation) = (subscription.Id.Value.ToString(), work.Id.Value);
        var cancellation = db.Cancellations.Add(new Cancellation(work, subscription, order, retentionDays, by, now)).Entity;
        if (order.LastDay is { } last && subscription.ActivatedAt is not null)
        {
            subscription.AgreeEnd(last);
        }

        List<Fact> facts = [new CancellationOrdered(id, operation, order.LastDay, order.HoldUntil, cancellation.Reason) { Municipality = subscription.Municipality }];
        if (order.WithoutExport is { } words)
        {
            cancellation.LeaveWithoutExport(words, by, now);
            facts.Add(new LeftWithoutExport(id, operation, cancellation.WithoutExport!) { Municipality = subscription.Municipality });
        }

        return facts;
    }
}
