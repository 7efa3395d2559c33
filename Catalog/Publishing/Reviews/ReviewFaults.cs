using System.Globalization;

namespace Catalog.Publishing.Reviews;

/// <summary>Refusals of curation; sentences at the end of PublishingFaults.resx.</summary>
public static class ReviewFaults
{
    public static Fault OnlyCurators => new("publishing.only-curators", FaultKind.Forbidden);

    public static Fault Recused(string vendor, string municipality) => new("publishing.recused", FaultKind.Forbidden, vendor, municipality);

    public static Fault Unknown(string review) => new("publishing.unknown-review", FaultKind.NotFound, review);

    public static Fault Closed => new("publishing.review-closed", FaultKind.Conflict);

    /// <summary>Another edit was submitted since the one that the curator saw.</summary>
    public static Fault Moved(int named, int submitted) => new("publishing.review-moved", FaultKind.Conflict, Text(named), Text(submitted), string.Empty);

    public static Fault AlreadyApproved(int edit) => new("publishing.already-approved", FaultKind.Conflict, Text(edit));

    public static Fault NoReasons => new Fault("publishing.no-reasons", FaultKind.Invalid).On("reasons");

    public static Fault UnknownQuestion(string key) => new Fault("publishing.unknown-question", FaultKind.Invalid, key).On("reasons");

    public static Fault NoLongerValid(int findings, string place) => new("publishing.no-longer-valid", FaultKind.Conflict, Text(findings), place);

    public static Fault AlreadySuspended(string offering) => new("publishing.already-suspended", FaultKind.Conflict, offering);

    public static Fault NotSuspended(string offering) => new("publishing.not-suspended", FaultKind.Conflict, offering);

    public static Fault GapWithoutWords => new Fault("publishing.gap-without-words", FaultKind.Invalid).On("what");

    public static Fault GapNotAhead => new Fault("publishing.gap-not-ahead", FaultKind.Invalid).On("dueOn");

    public static Fault UnknownGap(string offering, int number) => new("publishing.unknown-gap", FaultKind.NotFound, offering, Text(number));

    public static Fault CertificateEndsSoon(string mark, string day) => new("publishing.certificate-ends-soon", FaultKind.Invalid, mark, day);

    public static Fault PriceJump(string plan, int fromPopulation, string before, string after) => new("publishing.price-jump", FaultKind.Invalid, plan, Text(fromPopulation), before, after);

    public static Fault PriceUnusual(string plan, int fromPopulation, string own, string median) => new("publishing.price-unusual", FaultKind.Invalid, plan, Text(fromPopulation), own, median);

    public static Fault VendorNotAccepted(string vendor) => new("publishing.vendor-not-accepted", FaultKind.Conflict, vendor);

    public static Fault ConformanceUnproven(int rows) => new("publishing.conformance-unproven", FaultKind.Invalid, Text(rows));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
