using Catalog.Offerings;
using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Calendar;

/// <summary>Opens a new case for what a subscription holds, with the needs of the case that led to it; candidates are looked for anew.</summary>
public sealed class ReopenSelection(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<SelectionId>> RunAsync(SubscriptionId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var subscription = await db.Subscriptions.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct);
        var earlier = await db.Reopenings.AsNoTracking().SingleOrDefaultAsync(each => each.Subscription == id, ct);
        if (Refusal(id, subscription, earlier, by) is { } refused)
        {
            return refused;
        }

        var opened = await OpenAsync(db, subscription!, by, ct);
        if (!opened.IsDone)
        {
            return opened.Fault;
        }

        var fresh = opened.Value;
        db.Selections.Add(fresh);
        db.Reopenings.Add(new Reopening(id, fresh, by, time.GetUtcNow()));
        var key = fresh.Id.Value.ToString();
        var saved = await db.SaveAsync(
            by,
            [
                new SelectionOpened(key, fresh.Title, fresh.Area) { Municipality = fresh.Municipality },
                new SelectionReopened(key, id.Value.ToString()) { Municipality = fresh.Municipality },
            ],
            ct);
        return saved.IsDone ? fresh.Id
            : saved.Fault == StorageFaults.AlreadyThere ? await TwinAsync(id, ct)
            : saved.Fault;
    }

    /// <summary>By the case that led to the subscription.</summary>
    public async Task<Outcome<SelectionId>> OfCaseAsync(SelectionId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, new SelectionRef(id), by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        // In a joint case the other towns hold subscriptions of their own.
        var town = door.Value.Municipality;
        var held = await db.Subscriptions.AsNoTracking().Where(each => each.Selection == id && each.Municipality == town && each.ClosedAt == null)
            .OrderByDescending(each => each.OrderedAt).ThenByDescending(each => each.Id).FirstOrDefaultAsync(ct);
        return held is null ? CalendarFaults.NothingToReopen : await RunAsync(held.Id, by, ct);
    }

    /// <summary>Somebody else reopened it at the same moment.</summary>
    private async Task<Fault> TwinAsync(SubscriptionId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var twin = await db.Reopenings.AsNoTracking().SingleAsync(each => each.Subscription == id, ct);
        return CalendarFaults.AlreadyReopened(twin.Selection.Value.ToString());
    }

    private static Fault? Refusal(SubscriptionId id, Subscription? subscription, Reopening? earlier, Actor by) =>
        subscription is null ? SubscriptionFaults.Unknown(id.Value.ToString())
        : !by.WorksFor(subscription.Municipality) ? SelectionFaults.NotYours(subscription.Municipality.Value)
        : subscription.State == SubscriptionState.Failed ? CalendarFaults.NotActive(id.Value.ToString())
        : earlier is not null ? CalendarFaults.AlreadyReopened(earlier.Selection.Value.ToString())
        : null;

    private async Task<Outcome<SelectionCase>> OpenAsync(MarketplaceDb db, Subscription subscription, Actor by, CancellationToken ct)
    {
        var (now, offering) = (time.GetUtcNow(), await db.Offerings.AsNoTracking().SingleAsync(each => each.Code == subscription.Offering, ct));
        var old = subscription.Selection is { } from ? await db.Selections.AsNoTracking().SingleAsync(each => each.Id == from, ct) : null;
        var fresh = new SelectionCase(
            subscription.Municipality, old?.Title ?? offering.Name, old is null ? await AreaOfAsync(db, offering, ct) : old.Area, by, now);
        foreach (var need in old?.Needs ?? [])
        {
            if (fresh.StateNeed(need.Text, need.Strength, by, now) is { IsDone: false, Fault: var refused })
            {
                return refused;
            }
        }

        return fresh;
    }

    /// <summary>The area of an offering that serves one alone.</summary>
    private static async Task<int?> AreaOfAsync(MarketplaceDb db, Offering offering, CancellationToken ct)
    {
        var areas = await db.BusinessSystems.Where(system => offering.Systems.Contains(system.Id)).Select(system => system.Area).Distinct().ToListAsync(ct);
        return areas is [{ } only] ? only : null;
    }
}
