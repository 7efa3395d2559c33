using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Storage;

namespace Catalog.Seeding;

/// <summary>39 real vendors, 57 real products and their 206 conformance entries, as published (適合確認試験合格システム一覧).</summary>
internal static class PublishedProducts
{
    public static async Task<Merged> MergeAsync(MarketplaceDb db, CancellationToken ct)
    {
        var products = FactFile.Rows("Offerings", "published-products.tsv");
        var entries = FactFile.Rows("Conformance", "certificates.tsv");
        var entriesOf = entries.ToLookup(row => row["product"]);

        var (vendors, first) = await db.MergeAsync(products.DistinctBy(VendorCodeOf).Select(VendorOf), vendor => vendor.Code, ct);
        var (offerings, second) = await db.MergeAsync(
            products.Select(row => OfferingOf(row, vendors[VendorCodeOf(row)].Id, entriesOf[row["code"]])), offering => offering.Code, ct);
        var (_, third) = await db.MergeAsync(
            entries.Select(row => CertificateOf(row, offerings[row["product"]].Id)), certificate => certificate.Number, ct);
        return first + second + third;
    }

    /// <summary>The corporate number; both, joined by a hyphen, for a joint application.</summary>
    private static string VendorCodeOf(FactRow product) => product["corporate_number"].Replace('\uFF0F', '-');

    private static Vendor VendorOf(FactRow product) => new(
        VendorCodeOf(product), product["vendor"], product["vendor"], product["corporate_number"], Origin.PublishedFact, null);

    /// <summary>Serves the systems of its entries, and is public since the first of them.</summary>
    private static Offering OfferingOf(FactRow product, VendorId vendor, IEnumerable<FactRow> entries) => new(
        product["code"],
        vendor,
        product["name"],
        product["name"],
        Origin.PublishedFact,
        Enum.Parse<OfferingKind>(product["kind"]),
        [.. entries.Select(row => row["system"]).Distinct().Order(StringComparer.Ordinal)],
        Tokyo.StartOf(entries.Min(row => row.Day("confirmed_on"))));

    private static Certificate CertificateOf(FactRow row, OfferingId offering) => new(
        row["number"], offering, row["system"], row.Maybe("sub_scope"), row.Maybe("supersedes"), row.Day("confirmed_on"));
}
