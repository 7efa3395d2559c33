using Catalog.Audit;

namespace Catalog.Offerings.Vendors;

internal sealed record VendorRegistered(string Vendor, string CorporateNumber) : Fact(Vendor);

internal sealed record VendorRestated(string Vendor, string CorporateNumber) : Fact(Vendor);

internal sealed record VendorAccepted(string Vendor) : Fact(Vendor);

internal sealed record VendorRefused(string Vendor, string Reason) : Fact(Vendor);

internal sealed record StaffInvited(string Vendor, VendorRole VendorRole, DateTimeOffset ExpiresAt) : Fact(Vendor);

internal sealed record InvitationRevoked(string Vendor, VendorRole VendorRole) : Fact(Vendor);

internal sealed record StaffJoined(string Member, string Vendor, VendorRole VendorRole) : Fact(Vendor);

internal sealed record StaffRoleChanged(string Member, string Vendor, VendorRole VendorRole) : Fact(Vendor);

/// <summary>Left by himself, or was removed by an owner; who acted stands with the fact. Open to a reader too.</summary>
internal sealed record StaffLeft(string Member, string Vendor) : Fact(Vendor);

internal sealed record QualificationRecorded(string Vendor, QualificationKind Qualification, string Number, DateOnly? ExpiresOn) : Fact(Vendor);

internal sealed record QualificationEnded(string Vendor, QualificationKind Qualification, string Number) : Fact(Vendor);

internal sealed record SellerNamed(string Vendor, string Product, string Seller) : Fact(Vendor);

internal sealed record SellerDropped(string Vendor, string Product, string Seller) : Fact(Vendor);
