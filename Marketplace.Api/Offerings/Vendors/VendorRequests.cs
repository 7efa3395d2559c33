using System.ComponentModel.DataAnnotations;
using Catalog.Offerings.Vendors;

namespace Marketplace.Api.Offerings.Vendors;

/// <summary>What is said of an organisation whose registration is not accepted yet.</summary>
/// <param name="Name">Name as in the public register.</param>
/// <param name="NameEn">Name in Latin letters.</param>
/// <param name="CorporateNumber">Thirteen digits, the first of which is the check digit.</param>
/// <param name="Prefecture">Two digits of the prefecture of the head office.</param>
/// <param name="Contact">Mail address of the organisation.</param>
public sealed record OrganisationRequest(
    [property: MaxLength(100)] string Name, [property: MaxLength(100)] string NameEn, [property: MaxLength(13)] string CorporateNumber,
    [property: MaxLength(2)] string Prefecture, [property: MaxLength(254)] string Contact)
{
    internal OrganisationOrder ToOrder(string vendor) => new(vendor, Name, NameEn, CorporateNumber, Prefecture, Contact);
}

/// <summary>Why a registration is sent back.</summary>
/// <param name="Reason">The vendor reads it as it stands.</param>
public sealed record RefusalRequest([property: MaxLength(1000)] string Reason);

/// <summary>A role within a vendor.</summary>
/// <param name="Role">owner, editor or reader.</param>
public sealed record VendorRoleRequest(VendorRole Role);

/// <summary>A qualification to be stated.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Number">Its number.</param>
/// <param name="GivenBy">Who gave it; <c>null</c> = clear from the kind.</param>
/// <param name="ExpiresOn">Last day on which it holds; <c>null</c> = no end.</param>
public sealed record QualificationRequest(
    QualificationKind Kind, [property: MaxLength(60)] string Number, [property: MaxLength(100)] string? GivenBy = null, DateOnly? ExpiresOn = null);

/// <summary>A seller to be named.</summary>
/// <param name="Product">Name of the product, as it is listed.</param>
/// <param name="Seller">Corporate number of the seller.</param>
public sealed record SellerRequest([property: MaxLength(100)] string Product, [property: MaxLength(13)] string Seller);
