using Catalog.Audit;
using Catalog.Provisioning;
using Catalog.Storage;
using Catalog.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Terms;

/// <summary>The term was renewed (更新).</summary>
public sealed record SubscriptionRenewed(string Subscription, DateOnly Before, DateOnly Until) : Fact(Subscription);

/// <summary>The vendor was not told of something it would only have noted: it refuses such notices, or offers no way for them (事業者への連絡不可).</summary>
/// <param name="State">The state that was to be told.</param>
/// <param name="Words">The vendor's own words; <c>null</c> = it has no way for it, or gave none.</param>
public sealed record NoticeNotTaken(string Subscription, string State, string? Words) : Fact(Subscription);

/// <summary>Renews a term to a day (更新). Our ledger decides; the vendor is told, and cannot undo it by not listening.</summary>
/// <remarks>
/// What runs goes on: a listing whose new orders are stopped, or that is below the line of the ladder, is renewed all the same. One that its
/// vendor has withdrawn is not, for nobody stands behind it any more.
/// </remarks>
public sealed class RenewSubscription(IDbContextFactory<MarketplaceDb> dbs, RequestLedger requests, ProvisioningSignal signal, TimeProvider time)
{
    private const string Act = "renew";

    /// <param name="until">The new last day.</param>
    public async Task<Outcome<Ordered>> RunAsync(SubscriptionId id, DateOnly until, RequestKey? key, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        var done = await Retry.OnRaceAsync(() => OnceAsync(id, until, key, by, ct), key);
        signal.Wake();
        return done;
    }

    private async Task<Outcome<Ordered>> OnceAsync(SubscriptionId id, DateOnly until, RequestKey? key, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RequestLedger.FindAsync(db, by, Act, key, ct) is { } earlier)
        {
            return earlier.Map(known => new Ordered(OperationId.From(Guid.Parse(known)), IsRepeat: true));
        }

        var own = await OwnSubscription.FindAsync(db, id, by, ct);
        if (!own.IsDone)
        {
            return own.Fault;
        }

        var (now, subscription) = (time.GetUtcNow(), own.Value);
        var before = TermRule.EndOf(subscription);
        if (await RefusalAsync(db, subscription, before, until, Tokyo.DayOf(now), ct) is { } refused)
        {
            return refused;
        }

        var agreed = subscription.AgreeEnd(until);
        if (!agreed.IsDone)
        {
            return agreed.Fault;
        }

        var work = db.Operations.Add(new Operation(subscription, OperationKind.Renew, [new Step(1, StepKind.TellTerm)], now, by.Id)).Entity;
        requests.Remember(db, by, Act, key, work.Id.Value.ToString());
        var saved = await db.SaveAsync(by, new SubscriptionRenewed(id.Value.ToString(), before, until) { Municipality = subscription.Municipality }, ct);
        return saved.IsDone ? new Ordered(work.Id, IsRepeat: false) : saved.Fault;
    }

    private static async Task<Fault?> RefusalAsync(MarketplaceDb db, Subscription subscription, DateOnly end, DateOnly until, DateOnly today, CancellationToken ct) =>
        subscription.State is not (SubscriptionState.Active or SubscriptionState.Suspended) ? SubscriptionFaults.NotActive(subscription.Id)
        : until <= end || until <= today ? TermFaults.NotLater(end > today ? end : today)
        : until > today.AddYears(TermRule.MostYears) ? TermFaults.TooFar(today.AddYears(TermRule.MostYears))
        : await db.Cancellations.AnyAsync(each => each.Subscription == subscription.Id && each.ClosedAt == null, ct) ? LeavingFaults.AlreadyLeaving(subscription.Id)
        : await db.Offerings.AnyAsync(each => each.Code == subscription.Offering && each.WithdrawnAt != null, ct) ? TermFaults.Withdrawn(subscription.Offering)
        : await OwnSubscription.WorkAsync(db, subscription.Id, ct) is { } work ? SubscriptionFaults.WorkUnderWay(subscription.Id, work.Id.Value)
        : null;
}
