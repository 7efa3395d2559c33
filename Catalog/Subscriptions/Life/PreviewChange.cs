using Catalog.Storage;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>A plan as a change names it.</summary>
public sealed record PlanName(string Code, string Name, string NameEn);

/// <summary>What a change would bring, before it is ordered (変更の確認). Nothing in it is guessed.</summary>
/// <param name="Version">Of the subscription as it was seen.</param>
/// <param name="Before">Agreed until now; <c>null</c> = it was not kept.</param>
/// <param name="After">As it would be from the moment on in which the vendor has made the change.</param>
/// <param name="IsAllowed">Whether the vendor's catalog allows the change of plan; <c>null</c> = its catalog has not been read.</param>
/// <param name="Downtime">In the vendor's words; <c>null</c> = the vendor has not stated it.</param>
/// <param name="DataEffect">In the vendor's words; <c>null</c> = the vendor has not stated it.</param>
public sealed record ChangePreview(
    SubscriptionId Subscription, int Version, PlanName From, PlanName To, AgreedPrice? Before, AgreedPrice? After, bool ChangesParameters,
    bool? IsAllowed, string? Downtime, string? DataEffect)
{
    public Yen? YearlyBefore => Before?.EachYear;

    public Yen? YearlyAfter => After?.EachYear;

    public bool ChangesPlan => From.Code != To.Code;
}

/// <summary>Says what another plan or other parameters would mean for the town: cost, from when, downtime, data, and whether the vendor allows it.</summary>
public sealed class PreviewChange(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<ChangePreview>> RunAsync(ChangeOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Subscriptions.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(one => one.Id == order.Subscription, ct);
        if (found is null)
        {
            return SubscriptionFaults.Unknown(order.Subscription.Value.ToString());
        }

        if (LifeRules.RoleRefusal(LifeAct.Change, found, by) is { } notForYou)
        {
            return notForYou;
        }

        if (await LifeRules.RefusalAsync(db, LifeAct.Change, found, ct) is { } refused)
        {
            return refused;
        }

        var change = await WantedChange.ReadAsync(db, found, order, ct);
        return change.IsDone ? change.Value.Show(found) : change.Fault;
    }
}
