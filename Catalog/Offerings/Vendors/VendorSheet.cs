using Catalog.Municipalities;

namespace Catalog.Offerings.Vendors;

/// <summary>One of a vendor's people.</summary>
public sealed record StaffRow(MemberId Id, string Name, VendorRole Role, DateTimeOffset JoinedAt, bool IsReader);

/// <summary>An invitation that can still be used.</summary>
public sealed record OpenInvitation(VendorInvitationId Id, VendorRole Role, DateTimeOffset InvitedAt, string InvitedByName, DateTimeOffset ExpiresAt);

/// <summary>A qualification that is stated.</summary>
/// <param name="DaysLeft">Whole days until it expires, below zero afterwards; <c>null</c> = it has no end.</param>
public sealed record QualificationRow(QualificationId Id, QualificationKind Kind, string Number, string? GivenBy, DateOnly? ExpiresOn, int? DaysLeft)
{
    /// <summary>Days before the end in which a page warns.</summary>
    public const int SoonDays = 90;

    public bool IsExpired => DaysLeft < 0;

    public bool EndsSoon => DaysLeft is >= 0 and <= SoonDays;
}

/// <summary>A seller that the maker names.</summary>
/// <param name="SellerName">Of the vendor with this number here; <c>null</c> = none is registered.</param>
public sealed record NamedSellerRow(SellerNamingId Id, string Product, string Seller, string? SellerName, DateTimeOffset NamedAt);

/// <summary>A registration in the curators' list.</summary>
public sealed record RegistrationRow(
    string Vendor, string Name, string NameEn, string CorporateNumber, string? PrefectureNumber, string Contact, RegistrationState State,
    DateTimeOffset RegisteredAt, string RegisteredByName, DateTimeOffset? JudgedAt, string? JudgedByName, string? RefusedFor);

/// <summary>A vendor's organisation with its people (事業者).</summary>
/// <param name="Registration"><c>null</c> = the marketplace itself entered it.</param>
/// <param name="Staff">Empty for a curator.</param>
public sealed record VendorSheet(
    string Code, string Name, string NameEn, string? CorporateNumber, string? PrefectureNumber, RegistrationRow? Registration,
    IReadOnlyList<StaffRow> Staff, IReadOnlyList<OpenInvitation> Invitations, IReadOnlyList<QualificationRow> Qualifications, IReadOnlyList<NamedSellerRow> Sellers);
