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
        ["certificates"] = Array(certificates, Certificate),
        ["cloud"] = o.Cloud,
        ["code"] = o.Code,
        ["exit"] = o.Exit is { } exit ? Exit(exit) : null,
        ["interfaces"] = Array(o.Interfaces, Interface),
        ["kind"] = Word(o.Kind),
        ["listedIn"] = o.ListedIn,
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

    private static JsonObject Security(SecurityFact fact) => new()
    {
        ["expiresOn"] = fact.ExpiresOn is { } day ? Day(day) : null,
        ["mark"] = fact.Mark,
        ["number"] = fact.Number,
        ["scope"] = fact.Scope,
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
