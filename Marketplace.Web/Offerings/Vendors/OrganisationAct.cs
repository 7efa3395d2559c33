using Catalog.Offerings.Vendors;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>What can be done on the page of an organisation.</summary>
public enum OrganisationDeed
{
    Invite,
    Revoke,
    ChangeRole,
    Remove,
    Qualify,
    EndQualification,
    NameSeller,
    DropSeller,
}

/// <summary>One act as a form of the page sends it; which members are filled depends on the deed.</summary>
public sealed class OrganisationAct
{
    public OrganisationDeed Act { get; set; }

    /// <summary>Of the member, invitation, qualification or naming.</summary>
    public Guid Id { get; set; }

    public VendorRole Role { get; set; }

    public QualificationKind Kind { get; set; }

    public string? Number { get; set; }

    public string? GivenBy { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public string? Product { get; set; }

    public string? Seller { get; set; }
}
