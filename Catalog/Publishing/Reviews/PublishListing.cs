using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Publishing.Listings;
using Catalog.Storage;
using Catalog.Subscriptions.Prices;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Reviews;

/// <summary>Makes the catalog say what an approved listing says; saved together with its approval.</summary>
internal static class PublishListing
{
    /// <param name="number">Number of the published version.</param>
    /// <returns>What the towns that run it are told.</returns>
    public static async Task<IReadOnlyList<Fact>> RunAsync(MarketplaceDb db, Listing listing, int number, DateTimeOffset now, CancellationToken ct)
    {
        var offering = await db.Offerings.Include(each => each.Plans).SingleOrDefaultAsync(each => each.Code == listing.Code, ct)
            ?? await AddAsync(db, listing, now, ct);
        offering.Rename(listing.Name, listing.NameEn, listing.Kind, listing.Systems);
        offering.Describe(listing.Statement);
        offering.Credit(listing.Maker);
        foreach (var plan in listing.Plans)
        {
            if (offering.Plans.Find(each => each.Code == plan.Code) is { } known)
            {
                known.Restate(plan.ToPlan());
            }
            else
            {
                offering.Price(plan.ToPlan());
            }
        }

        foreach (var dropped in offering.Plans.Where(each => listing.Plans.All(plan => plan.Code != each.Code)).ToList())
        {
            offering.Plans.Remove(dropped);
            db.Plans.Remove(dropped);
        }

        return await AnnouncePrices.RunAsync(db, listing.Code, offering.Plans, number, now, ct);
    }

    private static async Task<Offering> AddAsync(MarketplaceDb db, Listing listing, DateTimeOffset now, CancellationToken ct)
    {
        var vendor = await db.Vendors.SingleAsync(each => each.Code == listing.Vendor, ct);
        return db.Offerings.Add(new Offering(listing.Code, vendor.Id, listing.Name, listing.NameEn, vendor.Origin, listing.Kind, listing.Systems, now)).Entity;
    }
}
