using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Names another firm as a seller of a product of the actor's own vendor, or takes that back.</summary>
public sealed class NameSeller(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<SellerNamingId>> RunAsync(string maker, string product, string seller, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(seller);
        ArgumentNullException.ThrowIfNull(by);
        if (VendorWalls.UnlessOwner(by, maker) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (name, number) = (product.Trim(), seller.Trim());
        if (await RefusalAsync(db, maker, name, number, ct) is { } wrong)
        {
            return wrong;
        }

        var naming = db.SellerNamings.Add(new SellerNaming(maker, name, number, by, time.GetUtcNow())).Entity;
        var saved = await db.SaveAsync(by, new SellerNamed(maker, name, number), ct);
        return saved.IsDone ? naming.Id : saved.Fault;
    }

    public async Task<Outcome> DropAsync(string maker, SellerNamingId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (VendorWalls.UnlessOwner(by, maker) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.SellerNamings.SingleOrDefaultAsync(each => each.Id == id && each.Maker == maker && each.DroppedAt == null, ct) is not { } naming)
        {
            return VendorFaults.SellerUnknown;
        }

        naming.Drop(time.GetUtcNow());
        return await db.SaveAsync(by, new SellerDropped(maker, naming.Product, naming.Seller), ct);
    }

    private static async Task<Fault?> RefusalAsync(MarketplaceDb db, string maker, string product, string number, CancellationToken ct) =>
        product.Length is 0 or > SellerNaming.MostOfProduct ? VendorFaults.ProductMissing(SellerNaming.MostOfProduct)
        : !CorporateNumber.HasForm(number) ? VendorFaults.NumberForm.On("seller")
        : !CorporateNumber.Checks(number) ? VendorFaults.NumberCheck(number, CorporateNumber.CheckDigitOf(number)).On("seller")
        : await db.SellerNamings.AnyAsync(each => each.Maker == maker && each.Product == product && each.Seller == number && each.DroppedAt == null, ct)
            ? VendorFaults.SellerNamed(product, number).On("seller")
        : null;
}
