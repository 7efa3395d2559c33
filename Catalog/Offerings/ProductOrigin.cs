using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings;

/// <summary>Who made a product that somebody else sells (開発元).</summary>
public sealed record Maker(string Name, string CorporateNumber);

/// <summary>Another offering of the same product (同じ製品の取扱い).</summary>
public sealed record SellerRow(string Offering, string Vendor, string VendorName, string VendorNameEn);

/// <summary>Who made the product and who else sells it.</summary>
/// <param name="Maker"><c>null</c> = the vendor itself, or not stated.</param>
/// <param name="NamedAt">When the maker named this vendor as a seller; <c>null</c> = it has not, or is not registered here.</param>
/// <param name="Others">Other offerings of the same product, by name of the seller.</param>
public sealed record ProductOrigin(Maker? Maker, DateTimeOffset? NamedAt, IReadOnlyList<SellerRow> Others)
{
    private static readonly ProductOrigin Plain = new(null, null, []);

    /// <summary>One product is what one maker gives one name.</summary>
    internal static async Task<ProductOrigin> OfAsync(MarketplaceDb db, Offering offering, CancellationToken ct)
    {
        if ((offering.MakerNumber ?? offering.Vendor.CorporateNumber) is not { } number || offering.Origin == Origin.PublishedFact)
        {
            return Plain;
        }

        var others = await db.Offerings.AsNoTracking()
            .Where(o => o.WithdrawnAt == null && o.Origin != Origin.PublishedFact && o.Name == offering.Name && o.Code != offering.Code
                && (o.MakerNumber == number || (o.MakerNumber == null && o.Vendor.CorporateNumber == number)))
            .OrderBy(o => o.Vendor.Name).ThenBy(o => o.Code)
            .Select(o => new SellerRow(o.Code, o.Vendor.Code, o.Vendor.Name, o.Vendor.NameEn)).ToListAsync(ct);
        return offering.MakerNumber is null ? new ProductOrigin(null, null, others)
            : new ProductOrigin(new Maker(offering.MakerName!, number), await NamedAtAsync(db, offering, number, ct), others);
    }

    private static async Task<DateTimeOffset?> NamedAtAsync(MarketplaceDb db, Offering offering, string number, CancellationToken ct)
    {
        var makers = db.Vendors.Where(vendor => vendor.Origin == Origin.Registered && vendor.CorporateNumber == number).Select(vendor => vendor.Code);
        var named = await db.SellerNamings.AsNoTracking().Where(each => each.DroppedAt == null && each.Product == offering.Name
            && each.Seller == offering.Vendor.CorporateNumber && makers.Contains(each.Maker)).ToListAsync(ct);
        return named.Select(each => (DateTimeOffset?)each.NamedAt).Min();
    }
}
