using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>The people of a vendor as rows; every change of them also marks the vendor, so that two at once cannot both be right.</summary>
internal static class Staff
{
    /// <summary>Why this person cannot join: it belongs to a body already.</summary>
    public static async Task<Fault?> RefusalOfAsync(MarketplaceDb db, Newcomer person, CancellationToken ct) =>
        await db.Members.AnyAsync(member => member.Issuer == person.Issuer && member.Subject == person.Subject && member.LeftAt == null, ct)
            ? VendorFaults.AlreadySomewhere : null;

    /// <summary>One who left a body before comes back under the same id.</summary>
    public static async Task<Member> AdmitAsync(MarketplaceDb db, Newcomer person, string vendor, VendorRole role, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Members.SingleOrDefaultAsync(member => member.Issuer == person.Issuer && member.Subject == person.Subject, ct) is { } former)
        {
            former.Join(vendor, role, now);
            return former;
        }

        return db.Members.Add(new Member(person.Issuer, person.Subject, person.Name, Role.Vendor, null, vendor, now, role)).Entity;
    }

    public static Task<List<Member>> OfAsync(MarketplaceDb db, string vendor, CancellationToken ct) =>
        db.Members.Where(member => member.Vendor == vendor && member.Role == Role.Vendor && member.LeftAt == null)
            .OrderBy(member => member.AdmittedAt).ThenBy(member => member.Id).ToListAsync(ct);

    public static async Task MarkAsync(MarketplaceDb db, string vendor, DateTimeOffset now, CancellationToken ct) =>
        (await db.Vendors.SingleAsync(each => each.Code == vendor, ct)).ChangeStaff(now);

    /// <summary>Whether somebody but this one is an owner.</summary>
    public static bool HasOtherOwner(IEnumerable<Member> staff, MemberId but) =>
        staff.Any(member => member.VendorRole == VendorRole.Owner && member.Id != but);
}
