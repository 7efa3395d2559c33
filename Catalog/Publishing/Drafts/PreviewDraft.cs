using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Publishing.Listings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Drafts;

/// <summary>A draft as a town would see it once it is published.</summary>
/// <param name="Edit">The edit that is shown.</param>
/// <param name="Missing">How many questions are wrong or not answered yet; where one is, its place stays empty.</param>
public sealed record DraftPreview(OfferingSheet Sheet, ProductOrigin Product, int Edit, int Missing);

/// <summary>Shows a draft through the eyes of a town, to those inside the draft's wall. Nothing is stored.</summary>
public sealed class PreviewDraft(IDbContextFactory<MarketplaceDb> dbs, DraftSheets sheets, TimeProvider time)
{
    public async Task<Outcome<DraftPreview>> RunAsync(string code, MunicipalityCode? municipality, Actor by, CancellationToken ct)
    {
        var found = await sheets.FindAsync(code, by, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (town, fault) = await TownView.FindAsync(db, municipality, ct);
        if (fault is not null)
        {
            return fault;
        }

        var newest = found.Value.Newest;
        var listing = Listing.OfUnfinished(newest.Descriptor!);
        var vendor = await db.Vendors.AsNoTracking().SingleAsync(each => each.Code == found.Value.Vendor, ct);
        var offering = ToOffering(listing, vendor);
        var systems = await db.BusinessSystems.AsNoTracking().ToDictionaryAsync(each => each.Id, each => new SystemRow(each.Id, each.Name, each.NameEn, each.Area), ct);
        return new DraftPreview(
            OfferingSheets.Sheet(offering, vendor, [], systems, town, [], []), new ProductOrigin(listing.Maker, null, []),
            found.Value.Row.Edit, newest.Findings.Count(finding => !finding.IsNotice));
    }

    private Offering ToOffering(Listing listing, Vendor vendor)
    {
        var offering = new Offering(listing.Code, vendor.Id, listing.Name, listing.NameEn, vendor.Origin, listing.Kind, listing.Systems, time.GetUtcNow());
        offering.Describe(listing.Statement);
        offering.Credit(listing.Maker);
        foreach (var plan in listing.Plans)
        {
            offering.Price(plan.ToPlan());
        }

        return offering;
    }
}
