using Catalog;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>Reads what a run needs to know of a listing, and what its newest published version would be told by the validator today.</summary>
internal sealed class ListingBook(IDbContextFactory<MarketplaceDb> dbs, CheckDescriptor check, TimeProvider time)
{
    public async Task<ClimbOrder> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offering = await db.Offerings.AsNoTracking().Include(each => each.Vendor).SingleAsync(each => each.Code == code, ct);
        var others = await db.Offerings.AsNoTracking()
            .Where(each => each.VendorId == offering.VendorId && each.Code != code && each.WithdrawnAt == null).OrderBy(each => each.Code).ToListAsync(ct);
        return new ClimbOrder(
            code,
            offering.Interfaces,
            [.. others.Select(each => new LinkPartner(each.Code, [.. each.Interfaces.Where(one => one.Role == LinkRole.Provides)]))],
            [.. await InvalidAsync(db, offering, ct), .. Expired(offering)]);
    }

    /// <summary>A listing that came with the demonstration has no published version, and nothing to say here.</summary>
    private async Task<IEnumerable<string>> InvalidAsync(MarketplaceDb db, Offering offering, CancellationToken ct)
    {
        var published = await db.PublishedListings.AsNoTracking().Where(each => each.Offering == offering.Code).OrderByDescending(each => each.Number).FirstOrDefaultAsync(ct);
        return published is null ? []
            : check.Run(published.ToDescriptor(offering.Vendor.Code)).Findings.Where(finding => !finding.IsNotice).Select(finding => $"{finding.Place}: {finding.Code}");
    }

    private IEnumerable<string> Expired(Offering offering)
    {
        var today = Tokyo.Today(time);
        return offering.SecurityFacts.Where(fact => fact.ExpiresOn < today).Select(fact => $"{fact.Mark} {fact.Number}: {fact.ExpiresOn:yyyy-MM-dd}");
    }
}
