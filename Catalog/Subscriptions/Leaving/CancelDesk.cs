using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Leaving;

/// <summary>Looks at an order to leave: may it be, and what follows from it. Nothing is changed here.</summary>
internal sealed class CancelDesk(MarketplaceDb db, CancelOrder order, DateTimeOffset now)
{
    private DateOnly Today => Tokyo.DayOf(now);

    /// <returns>Why it cannot be; <c>null</c> = it can.</returns>
    public async Task<Fault?> RefusalAsync(Subscription subscription, Offering? offering, CancellationToken ct) =>
        subscription.ClosedAt is not null ? LeavingFaults.NothingToLeave(subscription.Id)
        : subscription.EndingAt is not null || await db.Cancellations.AnyAsync(each => each.Subscription == subscription.Id && each.ClosedAt == null, ct)
            ? LeavingFaults.AlreadyLeaving(subscription.Id)
        : WordsRefusal() ?? DaysRefusal() ?? ExportRefusal(subscription, offering);

    public async Task<LeavingPreview> PreviewAsync(Subscription subscription, Offering? offering, CancellationToken ct)
    {
        var isOpen = subscription.ActivatedAt is not null;
        var begins = order.LastDay is { } last && isOpen ? LeavingRule.WorkBegins(last) : now;
        var (ends, notice) = (order.LastDay ?? Today, offering?.Exit is { NoticeDays: > 0 } exit ? Today.AddDays(exit.NoticeDays) : (DateOnly?)null);
        return new LeavingPreview(
            subscription.State, isOpen ? order.LastDay : null, begins, isOpen, ExportPromises.Of(offering), offering?.Exit,
            notice, notice is null || ends >= notice, subscription.TermEnd, ends >= subscription.TermEnd,
            await LinksAsync(subscription, ct), isOpen ? NotDeletedBefore(begins, offering) : null);
    }

    private Fault? WordsRefusal() =>
        SubscriptionWords.Refusal(order.Reason, "reason", LeavingFaults.NoReason)
        ?? (order.WithoutExport is null ? null : SubscriptionWords.Refusal(order.WithoutExport, "withoutExport", LeavingFaults.NoWordsForNoExport));

    private Fault? DaysRefusal()
    {
        var (end, latest) = (order.LastDay ?? Today, Today.AddYears(LeavingRule.MostYears));
        return end < Today || end > latest ? LeavingFaults.LastDayOutOfRange(Today, latest)
            : order.HoldUntil is { } hold && (hold < end || hold > end.AddYears(LeavingRule.MostYears)) ? LeavingFaults.HoldOutOfRange(end, end.AddYears(LeavingRule.MostYears))
            : null;
    }

    /// <summary>A vendor that is known to give nothing out is not left by silence: the town says so in its own words.</summary>
    private Fault? ExportRefusal(Subscription subscription, Offering? offering) =>
        subscription.ActivatedAt is not null && order.WithoutExport is null && ExportPromises.Of(offering) == ExportPromise.Lacking
            ? LeavingFaults.NoExport(subscription.Offering, offering!.LadderLevel!.Value)
            : null;

    private DateOnly NotDeletedBefore(DateTimeOffset begins, Offering? offering)
    {
        var days = Math.Max(order.WithoutExport is null ? LeavingRule.ReceiptDays : 0, offering?.Exit?.RetentionDays ?? 0);
        var free = Tokyo.DayOf(begins.AddDays(days));
        return order.HoldUntil is { } hold && hold >= free ? hold.AddDays(1) : free;
    }

    private async Task<IReadOnlyList<EndingLink>> LinksAsync(Subscription subscription, CancellationToken ct)
    {
        var id = subscription.Id;
        var links = await db.Links.AsNoTracking().Where(each => (each.Provider == id || each.Consumer == id) && each.EndedAt == null).OrderBy(each => each.Id).ToListAsync(ct);
        List<SubscriptionId> others = [.. links.Select(each => each.OtherEnd(id))];
        var names = await db.Subscriptions.AsNoTracking().Where(each => others.Contains(each.Id))
            .Join(db.Offerings, each => each.Offering, offering => offering.Code, (each, offering) => new { each.Id, offering.Code, offering.Name, offering.NameEn })
            .ToDictionaryAsync(each => each.Id, ct);
        return
        [
            .. links.Where(each => names.ContainsKey(each.OtherEnd(id))).Select(each => (Link: each, Other: names[each.OtherEnd(id)])).Select(each => new EndingLink(
                each.Link.Id, each.Other.Id, each.Other.Code, each.Other.Name, each.Other.NameEn, each.Link.Interface, each.Link.Provider == id)),
        ];
    }
}
