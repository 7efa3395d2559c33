using Catalog.Municipalities;

namespace Catalog.Offerings.Vendors;

/// <summary>Who sees and changes what of a vendor's organisation: the vendor its own, those who watch over the marketplace all.</summary>
internal static class VendorWalls
{
    public static IQueryable<Vendor> OrganisationsOf(this IQueryable<Vendor> vendors, Actor actor) => actor switch
    {
        { Role: Role.Curator or Role.Auditor or Role.Operator } => vendors,
        { Role: Role.Vendor, Vendor: { } own } => vendors.Where(vendor => vendor.Code == own),
        _ => vendors.Where(_ => false),
    };

    /// <summary>A curator judges an organisation and needs no list of its people.</summary>
    public static bool MaySeePeople(Actor actor) => actor.Role is Role.Vendor or Role.Auditor or Role.Operator;

    public static bool WorksFor(Actor actor, string vendor) => actor.Role == Role.Vendor && actor.Vendor == vendor;

    /// <summary>A program of the vendor has no role within it and speaks for the whole.</summary>
    public static Fault? UnlessOwner(Actor actor, string vendor) =>
        !WorksFor(actor, vendor) ? VendorFaults.NotYours(vendor)
        : actor.VendorRole is VendorRole.Editor or VendorRole.Reader ? VendorFaults.OnlyOwners(vendor)
        : null;
}
