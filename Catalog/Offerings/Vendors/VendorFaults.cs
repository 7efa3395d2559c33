using System.Globalization;

namespace Catalog.Offerings.Vendors;

/// <summary>Refusals around a vendor's organisation and its people; sentences at the end of OfferingsFaults.resx.</summary>
public static class VendorFaults
{
    public static Fault CodeForm { get; } = new("offerings.vendor-code-form", FaultKind.Invalid);

    public static Fault NumberForm { get; } = new("offerings.vendor-number-form", FaultKind.Invalid);

    public static Fault PrefectureUnknown { get; } = new("offerings.vendor-prefecture-unknown", FaultKind.Invalid);

    public static Fault ContactForm { get; } = new("offerings.vendor-contact-form", FaultKind.Invalid);

    public static Fault ReasonMissing { get; } = new Fault("offerings.vendor-reason-missing", FaultKind.Invalid).On("reason");

    public static Fault AlreadySomewhere { get; } = new("offerings.vendor-already-somewhere", FaultKind.Conflict);

    public static Fault OnlyCurators { get; } = new("offerings.vendor-only-curators", FaultKind.Forbidden);

    public static Fault OnlyReading { get; } = new("offerings.vendor-only-reading", FaultKind.Forbidden);

    public static Fault LastOwner { get; } = new("offerings.vendor-last-owner", FaultKind.Conflict);

    public static Fault InvitationUnusable { get; } = new("offerings.vendor-invitation-unusable", FaultKind.NotFound);

    public static Fault QualificationWords(int most) => new Fault("offerings.vendor-qualification-words", FaultKind.Invalid, Text(most)).On("number");

    public static Fault QualificationUnknown { get; } = new("offerings.vendor-qualification-unknown", FaultKind.NotFound);

    public static Fault SellerUnknown { get; } = new("offerings.vendor-seller-unknown", FaultKind.NotFound);

    public static Fault NameMissing(int most) => new("offerings.vendor-name-missing", FaultKind.Invalid, Text(most));

    public static Fault NameEnMissing(int most) => new("offerings.vendor-name-en-missing", FaultKind.Invalid, Text(most));

    public static Fault NumberCheck(string number, int expected) => new("offerings.vendor-number-check", FaultKind.Invalid, number, Text(expected));

    public static Fault NumberTaken(string number) => new("offerings.vendor-number-taken", FaultKind.Conflict, number);

    public static Fault CodeTaken(string code) => new Fault("offerings.vendor-code-taken", FaultKind.Conflict, code).On("code");

    public static Fault AlreadyJudged(string vendor) => new("offerings.vendor-already-judged", FaultKind.Conflict, vendor);

    public static Fault Unknown(string vendor) => new("offerings.vendor-unknown", FaultKind.NotFound, vendor);

    public static Fault NotYours(string vendor) => new("offerings.vendor-not-yours", FaultKind.Forbidden, vendor);

    public static Fault OnlyOwners(string vendor) => new("offerings.vendor-only-owners", FaultKind.Forbidden, vendor);

    public static Fault MemberUnknown(string member) => new("offerings.vendor-member-unknown", FaultKind.NotFound, member);

    public static Fault SellerNamed(string product, string number) => new("offerings.vendor-seller-named", FaultKind.Conflict, product, number);

    public static Fault ProductMissing(int most) => new Fault("offerings.vendor-product-missing", FaultKind.Invalid, Text(most)).On("product");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
