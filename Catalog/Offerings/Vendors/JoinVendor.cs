using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>What a link leads to.</summary>
public sealed record InvitationSheet(string Vendor, string Name, string NameEn, VendorRole Role, string InvitedByName, DateTimeOffset ExpiresAt);

/// <summary>Lets the holder of a link join the vendor that invited.</summary>
public sealed class JoinVendor(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<InvitationSheet>> FindAsync(string word, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var digest = VendorInvitation.DigestOf(word);
        var invitation = await db.VendorInvitations.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == digest, ct);
        if (invitation is null || !invitation.IsOpen(time.GetUtcNow()))
        {
            return VendorFaults.InvitationUnusable;
        }

        var vendor = await db.Vendors.AsNoTracking().SingleAsync(each => each.Code == invitation.Vendor, ct);
        return new InvitationSheet(vendor.Code, vendor.Name, vendor.NameEn, invitation.Role, invitation.InvitedByName, invitation.ExpiresAt);
    }

    /// <returns>Who the person is from now on.</returns>
    public async Task<Outcome<Actor>> RunAsync(string word, Newcomer person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (digest, now) = (VendorInvitation.DigestOf(word), time.GetUtcNow());
        var invitation = await db.VendorInvitations.SingleOrDefaultAsync(each => each.Digest == digest, ct);
        if (invitation is null)
        {
            return VendorFaults.InvitationUnusable;
        }

        if ((await Staff.RefusalOfAsync(db, person, ct) ?? invitation.Use(now).Fault) is { } refused)
        {
            return refused;
        }

        var member = await Staff.AdmitAsync(db, person, invitation.Vendor, invitation.Role, now, ct);
        await Staff.MarkAsync(db, invitation.Vendor, now, ct);
        var by = person.As(invitation.Vendor, invitation.Role);
        var saved = await db.SaveAsync(by, new StaffJoined(member.Id.Value.ToString(), invitation.Vendor, invitation.Role), ct);
        return saved.IsDone ? by : saved.Fault;
    }
}
