using Catalog;
using Catalog.Offerings.Vendors;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Offerings.Vendors;

/// <summary>A vendor's organisation.</summary>
/// <param name="Code">Code of the vendor.</param>
/// <param name="Name">Name in Japanese.</param>
/// <param name="NameEn">Name in Latin letters.</param>
/// <param name="CorporateNumber">The corporate number; <c>null</c> = none is known.</param>
/// <param name="Prefecture">Two digits of the prefecture of the head office; <c>null</c> = not known.</param>
/// <param name="Registration">Where its registration stands; <c>null</c> = the marketplace itself entered it.</param>
/// <param name="Qualifications">What it states to hold.</param>
/// <param name="Sellers">Firms that it names as sellers of products that it made.</param>
public sealed record OrganisationReply(
    string Code, string Name, string NameEn, string? CorporateNumber, string? Prefecture, RegistrationReply? Registration,
    IReadOnlyList<QualificationReply> Qualifications, IReadOnlyList<NamedSellerReply> Sellers)
{
    internal static OrganisationReply Of(VendorSheet sheet) => new(
        sheet.Code, sheet.Name, sheet.NameEn, sheet.CorporateNumber, sheet.PrefectureNumber,
        sheet.Registration is { } registration ? RegistrationReply.Of(registration) : null,
        [.. sheet.Qualifications.Select(QualificationReply.Of)], [.. sheet.Sellers.Select(NamedSellerReply.Of)]);
}

/// <summary>Where a registration stands.</summary>
/// <param name="State">waiting, accepted or refused.</param>
/// <param name="Contact">Mail address of the organisation.</param>
/// <param name="RegisteredAt">When it was handed in.</param>
/// <param name="JudgedAt">When a curator accepted or refused it; <c>null</c> = not yet.</param>
/// <param name="RefusedFor">Why it was refused; <c>null</c> = it was not.</param>
public sealed record RegistrationReply(RegistrationState State, string Contact, DateTimeOffset RegisteredAt, DateTimeOffset? JudgedAt, string? RefusedFor)
{
    internal static RegistrationReply Of(RegistrationRow row) => new(row.State, row.Contact, Tokyo.At(row.RegisteredAt), ReplyTime.At(row.JudgedAt), row.RefusedFor);
}

/// <summary>A qualification that is stated.</summary>
/// <param name="Id">Id of the qualification.</param>
/// <param name="Kind">Which one.</param>
/// <param name="Number">Its number.</param>
/// <param name="GivenBy">Who gave it; <c>null</c> = clear from the kind.</param>
/// <param name="ExpiresOn">Last day on which it holds; <c>null</c> = no end.</param>
/// <param name="DaysLeft">Days until then, below zero afterwards; <c>null</c> = no end.</param>
public sealed record QualificationReply(Guid Id, QualificationKind Kind, string Number, string? GivenBy, DateOnly? ExpiresOn, int? DaysLeft)
{
    internal static QualificationReply Of(QualificationRow row) => new(row.Id.Value, row.Kind, row.Number, row.GivenBy, row.ExpiresOn, row.DaysLeft);
}

/// <summary>A seller that the maker names.</summary>
/// <param name="Id">Id of the naming.</param>
/// <param name="Product">Name of the product.</param>
/// <param name="Seller">Corporate number of the seller.</param>
/// <param name="SellerName">Its name; <c>null</c> = it is not registered here.</param>
/// <param name="NamedAt">When it was named.</param>
public sealed record NamedSellerReply(Guid Id, string Product, string Seller, string? SellerName, DateTimeOffset NamedAt)
{
    internal static NamedSellerReply Of(NamedSellerRow row) => new(row.Id.Value, row.Product, row.Seller, row.SellerName, Tokyo.At(row.NamedAt));
}

/// <summary>One of a vendor's people.</summary>
/// <param name="Id">Id of the member.</param>
/// <param name="Name">As shown.</param>
/// <param name="Role">owner, editor or reader.</param>
/// <param name="JoinedAt">Since when.</param>
public sealed record StaffReply(Guid Id, string Name, VendorRole Role, DateTimeOffset JoinedAt)
{
    internal static StaffReply Of(StaffRow row) => new(row.Id.Value, row.Name, row.Role, Tokyo.At(row.JoinedAt));
}

/// <summary>An invitation that can still be used.</summary>
/// <param name="Id">Id of the invitation.</param>
/// <param name="Role">Role that it gives.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record InvitationReply(Guid Id, VendorRole Role, DateTimeOffset ExpiresAt)
{
    internal static InvitationReply Of(OpenInvitation open) => new(open.Id.Value, open.Role, Tokyo.At(open.ExpiresAt));
}

/// <summary>An invitation that was made a moment ago.</summary>
/// <param name="Id">Id of the invitation.</param>
/// <param name="Path">Path of its link at the portal. It works once; no other answer shows it.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record InvitationMadeReply(Guid Id, string Path, DateTimeOffset ExpiresAt)
{
    internal static InvitationMadeReply Of(InvitationMade made) => new(made.Id.Value, $"/vendor/invitations/{made.Word}", Tokyo.At(made.ExpiresAt));
}
