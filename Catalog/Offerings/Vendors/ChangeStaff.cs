using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>Gives one of a vendor's people another role; done by an owner. At least one owner stays.</summary>
public sealed class ChangeStaff(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome> RunAsync(string vendor, MemberId id, VendorRole role, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (VendorWalls.UnlessOwner(by, vendor) is { } refused)
        {
            return refused;
        }

        // The mark is read before the staff: whoever else changes the staff meanwhile changes it too, and one of the two saves nothing.
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await Staff.MarkAsync(db, vendor, now, ct);
        var staff = await Staff.OfAsync(db, vendor, ct);
        if (staff.Find(member => member.Id == id) is not { } member)
        {
            return VendorFaults.MemberUnknown(id.Value.ToString());
        }

        if (role != VendorRole.Owner && !Staff.HasOtherOwner(staff, id))
        {
            return VendorFaults.LastOwner;
        }

        member.TakeRole(role);
        return await db.SaveAsync(by, new StaffRoleChanged(id.Value.ToString(), vendor, role), ct);
    }

    /// <summary>Ends one's belonging: an owner anybody's, everybody his own. At least one owner stays.</summary>
    public async Task<Outcome> RemoveAsync(string vendor, MemberId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!VendorWalls.WorksFor(by, vendor))
        {
            return VendorFaults.NotYours(vendor);
        }

        // The mark is read before the staff: whoever else changes the staff meanwhile changes it too, and one of the two saves nothing.
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await Staff.MarkAsync(db, vendor, now, ct);
        var staff = await Staff.OfAsync(db, vendor, ct);
        if (staff.Find(member => member.Id == id) is not { } member)
        {
            return VendorFaults.MemberUnknown(id.Value.ToString());
        }

        if ((member.ToActor().Id == by.Id ? null : VendorWalls.UnlessOwner(by, vendor)) is { } refused)
        {
            return refused;
        }

        if (!Staff.HasOtherOwner(staff, id))
        {
            return VendorFaults.LastOwner;
        }

        member.Leave(now);
        return await db.SaveAsync(by, new StaffLeft(id.Value.ToString(), vendor), ct);
    }
}
