using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Listings;

/// <summary>Says as answers what a listing says; the way back from <see cref="ListingReader"/>.</summary>
internal static class ListingAnswers
{
    public static MapNode Of(Listing listing, QuestionSet set)
    {
        var said = listing.Statement;
        var all = new JsonObject
        {
            ["product"] = Product(listing),
            ["mandatory"] = Mandatory(said.MandatoryPoints ?? []),
            ["plans"] = Plans(listing.Plans),
            ["security"] = new JsonObject { ["marks"] = Array(said.SecurityFacts, Mark) },
            ["operation"] = new JsonObject
            {
                ["cloud"] = said.Cloud,
                ["zones"] = Array(said.Zones, zone => Word(zone.ToString())),
                ["nationwide"] = said.ServiceArea.Count == 0,
                ["prefectures"] = Array(said.ServiceArea, number => number),
            },
            ["linkage"] = new JsonObject { ["interfaces"] = Array(said.Interfaces, Interface) },
            ["exit"] = Exit(said.Exit),
            ["support"] = new JsonObject { ["hours"] = said.Support, ["hoursEn"] = said.SupportEn, ["mail"] = listing.Contact },
            ["accessibility"] = said.Accessibility is { } access
                ? new JsonObject { ["level"] = access.Level, ["testedOn"] = Day(access.TestedOn), ["statement"] = access.Report }
                : null,
            ["references"] = new JsonObject { ["manuals"] = Array(said.Manuals ?? [], manual => new JsonObject { ["title"] = manual.Title, ["titleEn"] = manual.TitleEn, ["address"] = manual.Address }) },
        };
        return Asked(set, AnswerJson.Read(all));
    }

    /// <summary>Only what this set asks, down to the columns: an older one has fewer places.</summary>
    private static MapNode Asked(QuestionSet set, MapNode answers) => new([.. answers.Members
        .Select(section => section with
        {
            Value = section.Value is MapNode questions
                ? new MapNode([.. questions.Members.Where(each => !each.Value.IsEmpty && set.Find(Paths.Join(section.Key, each.Key)) is not null)
                    .Select(each => each with { Value = Asked(set.Find(Paths.Join(section.Key, each.Key))!, each.Value) })])
                : section.Value,
        })
        .Where(section => !section.Value.IsEmpty)]);

    private static DocumentNode Asked(Question question, DocumentNode value) => question.Type == QuestionType.Table && value is ListNode rows
        ? new ListNode([.. rows.Items.OfType<MapNode>().Select(row => new MapNode([.. row.Members.Where(cell => !cell.Value.IsEmpty && question.Column(cell.Key) is not null)]))])
        : value;

    private static JsonObject Product(Listing listing) => new()
    {
        ["name"] = listing.Name,
        ["nameEn"] = listing.NameEn,
        ["kind"] = Word(listing.Kind.ToString()),
        ["systems"] = Array(listing.Systems, id => id),
        ["summary"] = listing.Statement.Summary,
        ["summaryEn"] = listing.Statement.SummaryEn,
        ["ownProduct"] = listing.Maker is null,
        ["maker"] = listing.Maker?.Name,
        ["makerNumber"] = listing.Maker?.CorporateNumber,
    };

    private static JsonObject Mandatory(IReadOnlyList<MandatoryPoint> points) => new(MandatoryKeys.All
        .Select(key => (Key: key, Point: points.FirstOrDefault(point => point.Point == key.Letter)))
        .Where(each => each.Point is not null)
        .SelectMany(each => (KeyValuePair<string, JsonNode?>[])
        [
            new(Name(each.Key.Affirmed), true), new(Name(each.Key.Proof), each.Point!.Proof), new(Name(each.Key.ProofEn), each.Point.ProofEn),
        ]));

    private static JsonObject Plans(IReadOnlyList<ListedPlan> plans) => new()
    {
        ["list"] = Array(plans, plan => new JsonObject { ["code"] = plan.Code, ["name"] = plan.Name, ["nameEn"] = plan.NameEn, ["minimumMonths"] = plan.MinimumMonths }),
        ["tiers"] = Array(plans.SelectMany(plan => plan.Tiers.Select(tier => (plan.Code, Tier: tier))), each => Tier(each.Code, each.Tier)),
        ["options"] = Array(plans.SelectMany(plan => plan.Options.Select(option => (plan.Code, Option: option))), each => new JsonObject
        {
            ["plan"] = each.Code,
            ["code"] = each.Option.Code,
            ["name"] = each.Option.Name,
            ["nameEn"] = each.Option.NameEn,
            ["initial"] = each.Option.Initial.Amount,
            ["monthly"] = each.Option.Monthly.Amount,
        }),
    };

    private static JsonObject Tier(string plan, PriceTier tier) => new()
    {
        ["plan"] = plan,
        ["fromPopulation"] = tier.FromPopulation,
        ["toPopulation"] = tier.ToPopulation,
        ["initial"] = tier.Initial.Amount,
        ["migration"] = tier.Migration.Amount,
        ["monthly"] = tier.Monthly.Amount,
        ["cloudMonthly"] = tier.CloudMonthly.Amount,
        ["lineMonthly"] = tier.LineMonthly.Amount,
    };

    private static JsonObject Mark(SecurityFact fact) => new()
    {
        ["mark"] = fact.Mark,
        ["number"] = fact.Number,
        ["scope"] = fact.Scope,
        ["scopeEn"] = fact.ScopeEn,
        ["expiresOn"] = Day(fact.ExpiresOn),
    };

    private static JsonObject Interface(LinkInterface each) => new()
    {
        ["name"] = each.Name,
        ["version"] = each.Version,
        ["role"] = Word(each.Role.ToString()),
        ["method"] = each.Method,
    };

    private static JsonObject Exit(ExitTerms exit) => new()
    {
        ["dataFormat"] = exit.DataFormat,
        ["dataFormatEn"] = exit.DataFormatEn,
        ["noticeDays"] = exit.NoticeDays,
        ["exportFee"] = exit.ExportFee.Amount,
        ["egressFee"] = exit.EgressFee.Amount,
        ["erasureCertificate"] = exit.ErasureCertificate,
        ["retentionDays"] = exit.RetentionDays,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static string Name(string key) => key.Split('.')[1];

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
