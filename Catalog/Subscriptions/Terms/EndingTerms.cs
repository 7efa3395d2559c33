using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Terms;

/// <summary>An agreed last day that comes near, or has passed, and nobody has decided (期間満了).</summary>
/// <param name="IsOverdue">The day has passed: the subscription runs on.</param>
public sealed record EndingTerm(SubscriptionId Subscription, MunicipalityCode Municipality, string MunicipalityName, string Offering, string OfferingName, string OfferingNameEn, DateOnly EndsOn, bool IsOverdue);

/// <summary>Reads the terms that have to be decided on, through the wall of the subscription; the next end first.</summary>
public sealed class EndingTerms(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Within nine months, or passed.</summary>
    public async Task<IReadOnlyList<EndingTerm>> ListAsync(Actor actor, CancellationToken ct)
    {
        var today = Tokyo.Today(time);
        var horizon = today.AddMonths(TermRule.NoticeMonths);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await (
            from each in db.Subscriptions.AsNoTracking().VisibleTo(actor)
            where each.ActivatedAt != null && each.EndingAt == null && each.ClosedAt == null && each.EndsOn != null && each.EndsOn <= horizon
                && !db.Cancellations.Any(left => left.Subscription == each.Id && left.ClosedAt == null)
            join offering in db.Offerings on each.Offering equals offering.Code
            join town in db.Municipalities on each.Municipality equals town.Code
            select new { each.Id, each.Municipality, Town = town.Name, each.Offering, offering.Name, offering.NameEn, EndsOn = each.EndsOn!.Value }).ToListAsync(ct);
        return [.. found.OrderBy(each => each.EndsOn).ThenBy(each => each.Id.Value).Select(each => new EndingTerm(
            each.Id, each.Municipality, each.Town, each.Offering, each.Name, each.NameEn, each.EndsOn, TermRule.IsOverdue(each.EndsOn, today)))];
    }
}
