using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>What can be done with an open subscription.</summary>
public enum LifeAct
{
    /// <summary>プラン等の変更</summary>
    Change,
    /// <summary>バージョンアップ</summary>
    Upgrade,
    /// <summary>接続情報の更新</summary>
    Rotate,
    /// <summary>利用停止</summary>
    Suspend,
    /// <summary>利用再開</summary>
    Resume,
}

/// <summary>When an act is possible and for whom. The one rule for the acts themselves and for what pages say of them.</summary>
internal static class LifeRules
{
    /// <summary>Whatever costs or changes the service is the town's alone; the operator may close, open again and renew credentials.</summary>
    public static Fault? RoleRefusal(LifeAct act, Subscription on, Actor by) =>
        by.WorksFor(on.Municipality) || (by.Role == Role.Operator && act is (LifeAct.Suspend or LifeAct.Resume or LifeAct.Rotate))
            ? null
            : SubscriptionFaults.ActNotForYou();

    public static async Task<Fault?> RefusalAsync(MarketplaceDb db, LifeAct act, Subscription on, CancellationToken ct)
    {
        // A cancellation to a day that has not come lies still and is in nobody's way.
        var underWay = await OwnSubscription.WorkAsync(db, on.Id, ct);
        if (StateRefusal(act, on, underWay) is { } refused)
        {
            return refused;
        }

        // What has to be closed is closed at once; other work stands in the way of everything else.
        if (underWay is not null && act != LifeAct.Suspend)
        {
            return SubscriptionFaults.WorkUnderWay(on.Id, underWay.Id.Value);
        }

        return act switch
        {
            LifeAct.Rotate when await db.Tenants.AnyAsync(tenant => tenant.Subscription == on.Id && tenant.AbandonedAt == null && tenant.UnusableSince != null, ct) =>
                SubscriptionFaults.TenantBlocked(),
            LifeAct.Upgrade when await UpgradeOffers.FindAsync(db, on.Id, ct) is null => SubscriptionFaults.NoUpgrade(),
            _ => null,
        };
    }

    private static Fault? StateRefusal(LifeAct act, Subscription on, Operation? underWay) => (act, on.State) switch
    {
        (LifeAct.Resume, var state) => state == SubscriptionState.Suspended ? null : SubscriptionFaults.NotSuspended(on.Id),
        (LifeAct.Suspend, SubscriptionState.Suspended) when underWay is { Kind: OperationKind.Resume, StopAskedAt: null } => null,
        (_, SubscriptionState.Active) => null,
        _ => SubscriptionFaults.NotActive(on.Id),
    };
}
