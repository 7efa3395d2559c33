using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>An invitation with the word of its link, which is shown once and kept nowhere.</summary>
public sealed record InvitationMade(VendorInvitationId Id, string Word, DateTimeOffset ExpiresAt);

/// <summary>Invites one person to a vendor by a link; done by an owner.</summary>
public sealed class InviteStaff(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<InvitationMade>> RunAsync(string vendor, VendorRole role, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (VendorWalls.UnlessOwner(by, vendor) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var word = VendorInvitation.NewWord();
        var invitation = new VendorInvitation(vendor, role, word, by, time.GetUtcNow());
        db.VendorInvitations.Add(invitation);
        var saved = await db.SaveAsync(by, new StaffInvited(vendor, role, invitation.ExpiresAt), ct);
        return saved.IsDone ? new InvitationMade(invitation.Id, word, invitation.ExpiresAt) : saved.Fault;
    }

    /// <summary>Takes an invitation back that nobody has used.</summary>
    public async Task<Outcome> RevokeAsync(string vendor, VendorInvitationId id, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (VendorWalls.UnlessOwner(by, vendor) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var invitation = await db.VendorInvitations.SingleOrDefaultAsync(each => each.Id == id && each.Vendor == vendor, ct);
        var revoked = invitation?.Revoke(time.GetUtcNow()) ?? VendorFaults.InvitationUnusable;
        return revoked.IsDone ? await db.SaveAsync(by, new InvitationRevoked(vendor, invitation!.Role), ct) : revoked;
    }
}
