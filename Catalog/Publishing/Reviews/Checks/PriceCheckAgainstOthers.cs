using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>A monthly price below a third or above three times the middle of what other vendors ask for the same business and population.</summary>
internal sealed class PriceCheckAgainstOthers(CheckDescriptor check) : IReviewCheck
{
    private const int Times = 3;

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        if (check.Run(edit.Now) is not { IsValid: true } verdict)
        {
            return [];
        }

        var systems = Listings.Listing.Of(verdict).Systems;
        var others = (await db.Offerings.AsNoTracking().Include(each => each.Plans)
                .Where(each => each.Vendor.Code != edit.Now.Vendor && each.WithdrawnAt == null).ToListAsync(ct))
            .Where(each => each.Systems.Intersect(systems).Any()).ToList();
        return [.. ListedPrices.Of(check, edit.Now)
            .Select(price => (price, Median: Median(others, price.Tier.FromPopulation)))
            .Where(each => each.Median is { } median && (each.price.Tier.Monthly.Amount * Times < median.Amount || each.price.Tier.Monthly.Amount > median.Amount * Times))
            .Select(each => ListedPrices.Notice(ReviewFaults.PriceUnusual(
                each.price.Plan, each.price.Tier.FromPopulation, ListedPrices.Text(each.price.Tier.Monthly), ListedPrices.Text(each.Median!.Value))))];
    }

    /// <summary>Of what each other vendor asks at least; <c>null</c> = nobody else has a price.</summary>
    private static Yen? Median(IReadOnlyList<Offering> others, int population)
    {
        var asked = others.Select(other => other.Plans.Select(plan => plan.TierFor(population)?.Monthly).Where(each => each is not null).Min())
            .OfType<Yen>().Order().ToList();
        return asked.Count == 0 ? null : asked[asked.Count / 2];
    }
}
