using System.Security.Cryptography;
using System.Text;

namespace Catalog.Offerings.Vendors;

/// <summary>A link by which one person can join a vendor, once and until it expires (招待). Kept is only the digest of its word.</summary>
public sealed class VendorInvitation
{
    private const int WordBytes = 32;

    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private VendorInvitation() { }

    internal VendorInvitation(string vendor, VendorRole role, string word, Actor by, DateTimeOffset now)
    {
        Id = VendorInvitationId.New();
        Vendor = vendor;
        Role = role;
        Digest = DigestOf(word);
        (InvitedAt, InvitedByName) = (now, by.Name);
        ExpiresAt = now + Life;
    }

    public VendorInvitationId Id { get; private set; }

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    public VendorRole Role { get; private set; }

    /// <summary>SHA-256 of the word in the link, hexadecimal.</summary>
    public string Digest { get; private set; } = null!;

    public DateTimeOffset InvitedAt { get; private set; }

    public string InvitedByName { get; private set; } = null!;

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public static string NewWord() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WordBytes));

    public static string DigestOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;

    /// <summary>What was used, revoked or let expire is told alike: a guesser learns nothing.</summary>
    public Outcome Use(DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return VendorFaults.InvitationUnusable;
        }

        UsedAt = now;
        return Outcome.Done;
    }

    public Outcome Revoke(DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return VendorFaults.InvitationUnusable;
        }

        RevokedAt = now;
        return Outcome.Done;
    }
}
