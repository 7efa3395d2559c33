using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>One act and whether it is possible now.</summary>
/// <param name="Refusal">Why not; <c>null</c> = it is possible.</param>
public sealed record ActSheet(LifeAct Act, Fault? Refusal);

/// <summary>A suspension or resumption that the vendor was not told of, or did not take.</summary>
public sealed record UntoldSheet(UpdateEnd Outcome, string? Words, DateTimeOffset At);

/// <summary>What can be done with a subscription now, for the one who asks.</summary>
/// <param name="Version">Of the subscription.</param>
/// <param name="Upgrade">What the vendor offers; <c>null</c> = nothing.</param>
/// <param name="BlockedSince">The vendor said after a failed change that nothing new is to be bound.</param>
/// <param name="RenewBefore">Day and time before which the vendor wants credentials replaced; it happens by itself.</param>
/// <param name="Untold">The last suspension or resumption did not reach the vendor; it holds all the same.</param>
public sealed record SubscriptionActsSheet(
    int Version, IReadOnlyList<ActSheet> Acts, UpgradeOffer? Upgrade, DateTimeOffset? BlockedSince, DateTimeOffset? RenewBefore, UntoldSheet? Untold);

/// <summary>Says what can be done with a subscription now, and why the rest cannot.</summary>
public sealed class SubscriptionActs(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<SubscriptionActsSheet>> OfAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Subscriptions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (found is null)
        {
            return SubscriptionFaults.Unknown(id.Value.ToString());
        }

        var acts = new List<ActSheet>();
        foreach (var act in Enum.GetValues<LifeAct>())
        {
            acts.Add(new ActSheet(act, LifeRules.RoleRefusal(act, found, actor) ?? await LifeRules.RefusalAsync(db, act, found, ct)));
        }

        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(one => one.Subscription == id && one.AbandonedAt == null, ct);
        var renew = tenant is null ? null : await db.Bindings
            .Where(one => one.Tenant == tenant.Id && one.AbandonedAt == null && one.RenewBefore != null).MinAsync(one => one.RenewBefore, ct);
        return new SubscriptionActsSheet(
            found.Version, acts, await UpgradeOffers.FindAsync(db, id, ct), tenant?.UnusableSince, renew, await UntoldAsync(db, id, ct));
    }

    private static async Task<UntoldSheet?> UntoldAsync(MarketplaceDb db, SubscriptionId id, CancellationToken ct)
    {
        var told = await db.TenantUpdates.AsNoTracking().Where(one => one.Subscription == id && one.End != null)
            .OrderByDescending(one => one.EndedAt).FirstOrDefaultAsync(ct);
        return told is { End: { } end, EndedAt: { } at } && end != UpdateEnd.Taken ? new UntoldSheet(end, told.Words, at) : null;
    }
}
