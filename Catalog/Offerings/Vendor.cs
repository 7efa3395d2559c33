using Catalog.Offerings.Vendors;

namespace Catalog.Offerings;

/// <summary>A vendor (事業者): maker or seller of offerings.</summary>
public sealed class Vendor
{
    private Vendor() { }

    public Vendor(string code, string name, string nameEn, string? corporateNumber, Origin origin, string? prefectureNumber)
    {
        Id = VendorId.New();
        Code = code;
        Name = name;
        NameEn = nameEn;
        CorporateNumber = corporateNumber;
        Origin = origin;
        PrefectureNumber = prefectureNumber;
    }

    public VendorId Id { get; private set; }

    /// <summary>Stable public code; the corporate number for a published vendor, a word for a registered or fictional one.</summary>
    public string Code { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    /// <summary>The name in Latin letters; the Japanese name where none is published.</summary>
    public string NameEn { get; private set; } = null!;

    /// <summary>法人番号, 13 digits; two joined by ／ for a joint application; <c>null</c> for a fictional vendor.</summary>
    public string? CorporateNumber { get; private set; }

    public Origin Origin { get; private set; }

    /// <summary>Two digits of the seat's prefecture; <c>null</c> where not published.</summary>
    public string? PrefectureNumber { get; private set; }

    /// <summary>When its people or their roles changed last; <c>null</c> = never since they were entered.</summary>
    public DateTimeOffset? StaffChangedAt { get; private set; }

    public int Version { get; private set; }

    internal void Rename(OrganisationOrder said) =>
        (Name, NameEn, CorporateNumber, PrefectureNumber) = (said.Name, said.NameEn, said.CorporateNumber, said.Prefecture);

    internal void ChangeStaff(DateTimeOffset now) => StaffChangedAt = now;
}
