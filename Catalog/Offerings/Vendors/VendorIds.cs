namespace Catalog.Offerings.Vendors;

public readonly record struct VendorInvitationId(Guid Value) : IGuidId<VendorInvitationId>
{
    public static VendorInvitationId New() => new(Guid.CreateVersion7());

    public static VendorInvitationId From(Guid value) => new(value);
}

public readonly record struct QualificationId(Guid Value) : IGuidId<QualificationId>
{
    public static QualificationId New() => new(Guid.CreateVersion7());

    public static QualificationId From(Guid value) => new(value);
}

public readonly record struct SellerNamingId(Guid Value) : IGuidId<SellerNamingId>
{
    public static SellerNamingId New() => new(Guid.CreateVersion7());

    public static SellerNamingId From(Guid value) => new(value);
}
