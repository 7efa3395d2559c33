using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Prices;

/// <summary>A town is told that another price is published, and from when it can count for its contract.</summary>
public sealed record TownToldOfPrice(string Subscription, string Offering, string Plan, long Before, long After, DateOnly AppliesFrom) : Fact(Subscription);

/// <summary>Tells every running subscription of an offering whose monthly price differs in the version that is being published; saved together with it.</summary>
/// <remarks>It differs from what is agreed for the plan in force, or from what was announced since then. What was announced to a plan that was left counts no more.</remarks>
internal static class AnnouncePrices
{
    /// <param name="listing">Number of the version that is being published.</param>
    public static async Task<IReadOnlyList<Fact>> RunAsync(
        MarketplaceDb db, string offering, IReadOnlyList<Plan> plans, int listing, DateTimeOffset now, CancellationToken ct)
    {
        var running = await db.Subscriptions.AsNoTracking().Where(each => each.Offering == offering && each.ClosedAt == null).OrderBy(each => each.OrderedAt).ToListAsync(ct);
        var ids = running.ConvertAll(each => each.Id);
        var told = (await db.PriceNotices.AsNoTracking().Where(each => ids.Contains(each.Subscription)).ToListAsync(ct)).ToLookup(each => each.Subscription);
        var facts = new List<Fact>();
        foreach (var each in running)
        {
            var last = told[each.Id].Where(notice => notice.Counts(each)).MaxBy(notice => notice.Number);
            if (each.Agreed is { } agreed && TierOf(plans, each) is { } tier && (last?.EachMonth ?? agreed.EachMonth) is var before && before != tier.EachMonth)
            {
                var notice = new PriceNotice(each, told[each.Id].Count() + 1, listing, before, tier, now);
                db.PriceNotices.Add(notice);
                facts.Add(new TownToldOfPrice(each.Id.Value.ToString(), offering, each.Plan, before.Amount, notice.EachMonth.Amount, notice.AppliesFrom) { Municipality = each.Municipality });
            }
        }

        return facts;
    }

    /// <summary>A band that is offered no more leaves what was agreed as it is.</summary>
    private static PriceTier? TierOf(IReadOnlyList<Plan> plans, Subscription subscription) =>
        plans.FirstOrDefault(plan => plan.Code == subscription.Plan)?.TierFor(subscription.Agreed!.Population);
}
