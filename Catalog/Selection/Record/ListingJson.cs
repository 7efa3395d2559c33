using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Offerings;
using static Catalog.Selection.Record.CaseJson;

namespace Catalog.Selection.Record;

/// <summary>One listing with all its facts, as it stood when the record was locked. The listing itself may be gone when somebody reads this.</summary>
internal static class ListingJson
{
    public static JsonObject Of(Offering o, IEnumerable<Certificate> certificates, IEnumerable<OfferingVersion> releases, int population) => new()
    {
        ["accessibility"] = o.Accessibility is { } stated ? Accessibility(stated) : null,
        ["certificates"] = Array(certificates, Certificate),
        ["cloud"] = o.Cloud,
        ["code"] = o.Code,
        ["exit"] = o.Exit is { } exit ? Exit(exit) : null,
        ["interfaces"] = Array(o.Interfaces, Interface),
        ["kind"] = Word(o.Kind),
        ["listedIn"] = o.ListedIn,
        ["mandatoryPoints"] = Array(o.MandatoryPoints.OrderBy(each => each.Point, StringComparer.Ordinal), Mandatory),
        ["manuals"] = Array(o.Manuals, Manual),
        ["name"] = o.Name,
        ["nameEn"] = o.NameEn,
        ["origin"] = Word(o.Origin),
        ["plans"] = Array(o.Plans.OrderBy(plan => plan.Code, StringComparer.Ordinal), plan => PlanJson.Of(plan, TownCost.Of(plan, o.Exit, population).Value)),
        ["publishedAt"] = CanonicalJson.Instant(o.PublishedAt),
        ["releases"] = Array(releases, each => new JsonObject { ["number"] = each.Number, ["releasedOn"] = Day(each.ReleasedOn) }),
        ["security"] = Array(o.SecurityFacts, Security),
        ["serviceArea"] = Array(o.ServiceArea, number => number),
        ["summary"] = o.Summary,
        ["support"] = o.Support,
        ["systems"] = Array(o.Systems, id => id),
        ["vendor"] = new JsonObject
        {
            ["code"] = o.Vendor.Code,
            ["corporateNumber"] = o.Vendor.CorporateNumber,
            ["name"] = o.Vendor.Name,
            ["nameEn"] = o.Vendor.NameEn,
            ["prefecture"] = o.Vendor.PrefectureNumber,
        },
        ["withdrawnAt"] = o.WithdrawnAt is { } at ? CanonicalJson.Instant(at) : null,
        ["zones"] = Array(o.Zones, zone => Word(zone)),
    };

    private static JsonObject Accessibility(Accessibility stated) => new()
    {
        ["level"] = stated.Level,
        ["report"] = stated.Report,
        ["testedOn"] = stated.TestedOn is { } day ? Day(day) : null,
    };

    private static JsonObject Certificate(Certificate known) => new()
    {
        ["confirmedOn"] = Day(known.ConfirmedOn),
        ["number"] = known.Number,
        ["subScope"] = known.SubScope,
        ["supersededNumber"] = known.SupersededNumber,
        ["system"] = known.System,
    };

    private static JsonObject Exit(ExitTerms exit) => new()
    {
        ["dataFormat"] = exit.DataFormat,
        ["dataFormatEn"] = exit.DataFormatEn,
        ["egressFee"] = exit.EgressFee.Amount,
        ["erasureCertificate"] = exit.ErasureCertificate,
        ["exportFee"] = exit.ExportFee.Amount,
        ["noticeDays"] = exit.NoticeDays,
        ["retentionDays"] = exit.RetentionDays,
    };

    private static JsonObject Interface(LinkInterface each) => new()
    {
        ["method"] = each.Method,
        ["name"] = each.Name,
        ["role"] = Word(each.Role),
        ["version"] = each.Version,
    };

    private static JsonObject Mandatory(MandatoryPoint affirmed) => new()
    {
        ["point"] = affirmed.Point,
        ["proof"] = affirmed.Proof,
        ["proofEn"] = affirmed.ProofEn,
    };

    private static JsonObject Manual(Manual manual) => new()
    {
        ["address"] = manual.Address,
        ["title"] = manual.Title,
        ["titleEn"] = manual.TitleEn,
    };

    private static JsonObject Security(SecurityFact fact) => new()
    {
        ["expiresOn"] = fact.ExpiresOn is { } day ? Day(day) : null,
        ["mark"] = fact.Mark,
        ["number"] = fact.Number,
        ["scope"] = fact.Scope,
        ["scopeEn"] = fact.ScopeEn,
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
