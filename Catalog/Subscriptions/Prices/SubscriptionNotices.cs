using Catalog.Ladder;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Prices;

/// <summary>An announced price as shown.</summary>
public sealed record PriceNoticeSheet(int Number, Yen Before, Yen After, DateTimeOffset AnnouncedAt, DateOnly AppliesFrom);

/// <summary>What one who runs an offering has to know beside the state of the set-up (利用中のお知らせ).</summary>
/// <param name="Agreed">The price at the order; <c>null</c> for one that was ordered before it was kept.</param>
/// <param name="Prices">Announced prices of the plan in force, the newest first.</param>
/// <param name="Stopped">New orders are stopped; the subscription goes on.</param>
/// <param name="WithdrawnAt">No longer offered; the subscription goes on.</param>
/// <param name="WithdrawnFor">Why, in the vendor's words.</param>
/// <param name="GapOverdueSince">The vendor has promised to close a gap by this day and did not.</param>
/// <param name="BelowLineSince">The nightly checks put it below the line of the ladder on this day: nobody new can order it.</param>
public sealed record SubscriptionNoticesSheet(
    AgreedPrice? Agreed, IReadOnlyList<PriceNoticeSheet> Prices, StoppedOrders? Stopped, DateTimeOffset? WithdrawnAt, string? WithdrawnFor, DateOnly? GapOverdueSince, DateOnly? BelowLineSince)
{
    public bool HasAny => Prices.Count > 0 || Stopped is not null || WithdrawnAt is not null || GapOverdueSince is not null || BelowLineSince is not null;
}

/// <summary>Reads the notices of a subscription behind its wall.</summary>
public sealed class SubscriptionNotices(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<SubscriptionNoticesSheet>> OfAsync(SubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Subscriptions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (found is null)
        {
            return SubscriptionFaults.Unknown(id.Value.ToString());
        }

        var offering = await db.Offerings.AsNoTracking().SingleAsync(each => each.Code == found.Offering, ct);
        var prices = await db.PriceNotices.AsNoTracking().Where(each => each.Subscription == id).OrderByDescending(each => each.Number).ToListAsync(ct);
        return new SubscriptionNoticesSheet(
            found.Agreed,
            prices.FindAll(each => each.Counts(found)).ConvertAll(each => new PriceNoticeSheet(each.Number, each.Before, each.EachMonth, each.AnnouncedAt, each.AppliesFrom)),
            offering.SuspendedAt is { } since ? new StoppedOrders(since, offering.SuspendedFor ?? string.Empty) : null,
            offering.WithdrawnAt, offering.WithdrawnFor, offering.IsGapOverdue(Tokyo.Today(time)) ? offering.GapDueOn : null,
            LadderRule.IsBelowLine(offering.LadderLevel) ? offering.LadderSince : null);
    }
}
