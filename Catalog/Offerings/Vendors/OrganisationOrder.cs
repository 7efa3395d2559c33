using System.Text.RegularExpressions;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings.Vendors;

/// <summary>What a person says of the organisation that is registered.</summary>
/// <param name="Code">Short word in Latin letters by which descriptors and addresses name the vendor; never changes.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="NameEn">Name in Latin letters.</param>
/// <param name="CorporateNumber">法人番号.</param>
/// <param name="Prefecture">Two digits of the seat's prefecture.</param>
/// <param name="Contact">Mail address of the organisation.</param>
public sealed partial record OrganisationOrder(string Code, string Name, string NameEn, string CorporateNumber, string Prefecture, string Contact)
{
    public const int MostOfCode = 40;

    public const int MostOfName = 100;

    public const int MostOfContact = 254;

    internal OrganisationOrder Trimmed() => new(Code.Trim(), Name.Trim(), NameEn.Trim(), CorporateNumber.Trim(), Prefecture.Trim(), Contact.Trim());

    /// <summary>What is wrong with it by itself or beside those that are there; <c>null</c> = nothing.</summary>
    internal async Task<Fault?> RefusalAsync(MarketplaceDb db, CancellationToken ct) =>
        Code.Length is < 2 or > MostOfCode || !CodeForm().IsMatch(Code) ? VendorFaults.CodeForm.On("code")
        : Name.Length is 0 or > MostOfName ? VendorFaults.NameMissing(MostOfName).On("name")
        : NameEn.Length is 0 or > MostOfName || NameEn.Any(letter => !char.IsAscii(letter)) ? VendorFaults.NameEnMissing(MostOfName).On("nameEn")
        : !Vendors.CorporateNumber.HasForm(CorporateNumber) ? VendorFaults.NumberForm.On("corporateNumber")
        : !Vendors.CorporateNumber.Checks(CorporateNumber) ? VendorFaults.NumberCheck(CorporateNumber, Vendors.CorporateNumber.CheckDigitOf(CorporateNumber)).On("corporateNumber")
        : !await db.Prefectures.AnyAsync(each => each.Number == Prefecture, ct) ? VendorFaults.PrefectureUnknown.On("prefecture")
        : Contact.Length > MostOfContact || !Mail().IsMatch(Contact) ? VendorFaults.ContactForm.On("contact")
        : await db.VendorRegistrations.AnyAsync(each => each.CorporateNumber == CorporateNumber && each.Vendor != Code, ct) ? VendorFaults.NumberTaken(CorporateNumber).On("corporateNumber")
        : null;

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();
}
