using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions;

/// <summary>Orders a subscription: in one transaction the subscription, its links, the work to be done and the facts.</summary>
public sealed class Subscribe(IDbContextFactory<MarketplaceDb> dbs, RequestLedger requests, ProvisioningSignal signal, TimeProvider time)
{
    private const string Act = "subscribe";

    public async Task<Outcome<Subscribed>> RunAsync(SubscribeOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.WorksFor(order.Municipality))
        {
            return SubscriptionFaults.NotYourMunicipality(order.Municipality.Value);
        }

        var done = await OnceAsync(order, by, ct);
        if (done.Fault == StorageFaults.AlreadyThere || (!done.IsDone && order.Key is not null))
        {
            // A twin may have won the race, at the save or between two looks: by now its key or its subscription is there, and names itself.
            done = await OnceAsync(order, by, ct);
        }

        signal.Wake();
        return done;
    }

    private async Task<Outcome<Subscribed>> OnceAsync(SubscribeOrder order, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RequestLedger.FindAsync(db, by, Act, order.Key, ct) is { } earlier)
        {
            return earlier.IsDone ? await RepeatAsync(db, earlier.Value, ct) : earlier.Fault;
        }

        var desk = new OrderDesk(db, order.Municipality, by, time.GetUtcNow());
        var main = await desk.TakeAsync(order.Offering, order.Plan, order.Selection, order.Parameters, ct);
        if (!main.IsDone)
        {
            return main.Fault;
        }

        foreach (var link in order.Links ?? [])
        {
            if (await desk.LinkAsync(main.Value, link, ct) is { IsDone: false, Fault: var refused })
            {
                return refused;
            }
        }

        var operation = await desk.PlanWorkAsync(main.Value.Subscription, ct);
        requests.Remember(db, by, Act, order.Key, main.Value.Subscription.Id.Value.ToString());
        IReadOnlyList<Fact> facts = desk.Facts;
        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? new Subscribed(main.Value.Subscription.Id, operation.Id, IsRepeat: false) : saved.Fault;
    }

    private static async Task<Outcome<Subscribed>> RepeatAsync(MarketplaceDb db, string result, CancellationToken ct)
    {
        var id = SubscriptionId.From(Guid.Parse(result));
        var operation = await db.Operations.AsNoTracking().Where(o => o.Subscription == id)
            .OrderBy(o => o.CreatedAt).Select(o => o.Id).FirstAsync(ct);
        return new Subscribed(id, operation, IsRepeat: true);
    }
}
