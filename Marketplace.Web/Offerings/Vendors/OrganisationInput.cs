using Catalog.Offerings.Vendors;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>What is typed of an organisation.</summary>
public sealed class OrganisationInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? CorporateNumber { get; set; }

    public string? Prefecture { get; set; }

    public string? Contact { get; set; }

    internal static OrganisationInput Of(VendorSheet sheet) => new()
    {
        Code = sheet.Code,
        Name = sheet.Name,
        NameEn = sheet.NameEn,
        CorporateNumber = sheet.CorporateNumber,
        Prefecture = sheet.PrefectureNumber,
        Contact = sheet.Registration?.Contact,
    };

    /// <param name="code">The code where it is settled; <c>null</c> = as typed.</param>
    internal OrganisationOrder ToOrder(string? code = null) => new(
        code ?? Code ?? string.Empty, Name ?? string.Empty, NameEn ?? string.Empty, CorporateNumber ?? string.Empty, Prefecture ?? string.Empty, Contact ?? string.Empty);
}
