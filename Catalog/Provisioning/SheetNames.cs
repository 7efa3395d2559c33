using Catalog.Storage;
using Catalog.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning;

/// <summary>The names that sheets need, read once for a whole answer.</summary>
internal sealed class SheetNames
{
    private readonly Dictionary<string, VendorName> vendors;
    private readonly Dictionary<LinkId, LinkEnds> links;

    private SheetNames(Dictionary<string, VendorName> vendors, Dictionary<LinkId, LinkEnds> links) =>
        (this.vendors, this.links) = (vendors, links);

    /// <summary>The code stands in for the name of a vendor that is not listed any more.</summary>
    public VendorName Vendor(string code) => vendors.GetValueOrDefault(code) ?? new VendorName(code, code, code);

    public VendorName? OtherEnd(LinkId link, SubscriptionId self) => links.GetValueOrDefault(link) is not { } ends ? null
        : Vendor(ends.Provider == self ? ends.ConsumerVendor : ends.ProviderVendor);

    public static async Task<SheetNames> ReadAsync(MarketplaceDb db, IReadOnlyList<LinkId> links, CancellationToken ct)
    {
        var ends =
            from link in db.Links
            where links.Contains(link.Id)
            join provider in db.Subscriptions on link.Provider equals provider.Id
            join consumer in db.Subscriptions on link.Consumer equals consumer.Id
            select new LinkEnds(link.Id, link.Provider, provider.Vendor, consumer.Vendor);
        var names = db.Vendors.AsNoTracking()
            .Where(vendor => db.Brokers.Any(broker => broker.Vendor == vendor.Code))
            .Select(vendor => new VendorName(vendor.Code, vendor.Name, vendor.NameEn));
        return new SheetNames(
            await names.ToDictionaryAsync(vendor => vendor.Code, ct),
            links.Count == 0 ? [] : await ends.AsNoTracking().ToDictionaryAsync(link => link.Id, ct));
    }

    private sealed record LinkEnds(LinkId Id, SubscriptionId Provider, string ProviderVendor, string ConsumerVendor);
}
