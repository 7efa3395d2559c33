using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Seeding;

/// <summary>Three invented vendors with seven offerings, prices and plans, for demonstration and tests (架空の事業者).</summary>
internal static class FictionalVendors
{
    private static readonly string[] Files = ["fictional-aozora.json", "fictional-minato.json", "fictional-yamabiko.json"];

    public static async Task<Merged> MergeAsync(MarketplaceDb db, CancellationToken ct)
    {
        FictionalFile[] files = [.. Files.Select(FictionalFile.Read)];
        var (vendors, first) = await db.MergeAsync(files.Select(file => VendorOf(file.Vendor)), vendor => vendor.Code, ct);
        var (offerings, second) = await db.MergeAsync(
            files.SelectMany(file => file.Offerings.Select(said => OfferingOf(said, file.Vendor, vendors[file.Vendor.Code].Id))),
            offering => offering.Code,
            ct);
        await db.Plans.LoadAsync(ct);
        var third = files.SelectMany(file => file.Offerings)
            .Select(said => Describe(offerings[said.Code], said))
            .Aggregate((left, right) => left + right);
        return first + second + third;
    }

    /// <summary>Says what differs and adds plans and options that are new; a price once published is left as it is, it may have been agreed on.</summary>
    private static Merged Describe(Offering offering, FictionalOffering said)
    {
        var count = Merged.None;
        if (!Says(offering, said.Statement))
        {
            offering.Describe(said.Statement);
            count += new Merged(0, 1);
        }

        foreach (var plan in said.Plans.Where(plan => !offering.Plans.Exists(known => known.Code == plan.Code)))
        {
            offering.Price(new Plan(plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers, plan.Options));
            count += new Merged(1, 0);
        }

        foreach (var plan in said.Plans)
        {
            var known = offering.Plans.Single(each => each.Code == plan.Code);
            foreach (var option in plan.Options.Where(option => !known.Options.Exists(offered => offered.Code == option.Code)))
            {
                known.Offer(option);
                count += new Merged(1, 0);
            }
        }

        return count;
    }

    /// <summary>Whether the parts that are no plain properties, which merging leaves alone, are as said.</summary>
    private static bool Says(Offering offering, OfferingStatement said) =>
        offering.Exit == said.Exit
        && offering.Interfaces.SequenceEqual(said.Interfaces)
        && offering.SecurityFacts.SequenceEqual(said.SecurityFacts)
        && offering.Accessibility == said.Accessibility
        && offering.MandatoryPoints.SequenceEqual(said.MandatoryPoints ?? [])
        && offering.Manuals.SequenceEqual(said.Manuals ?? []);

    private static Vendor VendorOf(FictionalVendor said) => new(
        said.Code, said.Name, said.NameEn, corporateNumber: null, Origin.Fictional, said.Prefecture);

    private static Offering OfferingOf(FictionalOffering said, FictionalVendor vendor, VendorId id)
    {
        var offering = new Offering(
            said.Code, id, said.Name, said.NameEn, Origin.Fictional, said.Kind, said.Systems, Tokyo.StartOf(vendor.PublishedOn));
        offering.Describe(said.Statement);
        return offering;
    }
}
