using Catalog.Offerings.Vendors;

namespace Catalog.Municipalities;

public readonly record struct MemberId(Guid Value) : IGuidId<MemberId>
{
    public static MemberId New() => new(Guid.CreateVersion7());

    public static MemberId From(Guid value) => new(value);
}

/// <summary>A person whom this marketplace knows (利用者): role and body come from here, never from an e-mail domain.</summary>
public sealed class Member
{
    private Member() { }

    public Member(string issuer, string subject, string name, Role role, MunicipalityCode? municipality, string? vendor, DateTimeOffset admittedAt, VendorRole? vendorRole = null)
    {
        Id = MemberId.New();
        Issuer = issuer;
        Subject = subject;
        Name = name;
        Role = role;
        Municipality = municipality;
        Vendor = vendor;
        AdmittedAt = admittedAt;
        VendorRole = role == Role.Vendor ? vendorRole ?? Offerings.Vendors.VendorRole.Owner : null;
    }

    public MemberId Id { get; private set; }

    /// <summary>The identity provider's issuer; the pair with <see cref="Subject"/> is unique.</summary>
    public string Issuer { get; private set; } = null!;

    public string Subject { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public Role Role { get; private set; }

    public MunicipalityCode? Municipality { get; private set; }

    /// <summary>Vendor code.</summary>
    public string? Vendor { get; private set; }

    /// <summary>Within the vendor; <c>null</c> for all but vendor staff.</summary>
    public VendorRole? VendorRole { get; private set; }

    public DateTimeOffset AdmittedAt { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public Actor ToActor() => new(ActorKind.Person, $"{Issuer}#{Subject}", Name, Role, Municipality, Vendor, VendorRole);

    /// <summary>Belongs to this vendor from now on; for one who has left a body before.</summary>
    internal void Join(string vendor, VendorRole role, DateTimeOffset now)
    {
        (Role, Municipality, Vendor, VendorRole) = (Role.Vendor, null, vendor, role);
        (AdmittedAt, LeftAt) = (now, null);
    }

    internal void TakeRole(VendorRole role) => VendorRole = role;

    internal void Leave(DateTimeOffset now) => LeftAt ??= now;
}
