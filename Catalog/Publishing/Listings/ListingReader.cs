using System.Globalization;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Listings;

/// <summary>Takes the answers of a valid descriptor over into the types of the catalog.</summary>
internal sealed class ListingReader(Descriptor descriptor)
{
    private readonly MapNode answers = descriptor.Answers;

    public Listing Read() => new(
        descriptor.Vendor,
        descriptor.Offering,
        Text("product.name"),
        Text("product.nameEn"),
        Enum.Parse<OfferingKind>(Text("product.kind"), ignoreCase: true),
        Texts("product.systems"),
        Statement(),
        [.. Rows(PriceKeys.Plans).Select(PlanOf)],
        Maybe("product.maker") is { } maker ? new Maker(maker, Text("product.makerNumber")) : null,
        Maybe("support.mail"));

    private OfferingStatement Statement() => new(
        Text("product.summary"),
        Text("product.summaryEn"),
        Text("operation.cloud"),
        [.. Texts("operation.zones").Select(zone => Enum.Parse<NetworkZone>(zone, ignoreCase: true))],
        Texts("operation.prefectures"),
        Text("support.hours"),
        Text("support.hoursEn"),
        [.. Rows("linkage.interfaces").Select(row => new LinkInterface(
            row.TextOf("name")!, row.TextOf("version")!, Enum.Parse<LinkRole>(row.TextOf("role")!, ignoreCase: true), row.TextOf("method")!))],
        [.. Rows("security.marks").Select(row => new SecurityFact(
            row.TextOf("mark")!, row.TextOf("number")!, row.TextOf("scope")!, Day(row.TextOf("expiresOn")), row.TextOf("scopeEn")))],
        new ExitTerms(
            Text("exit.dataFormat"), (int)Number(Text("exit.noticeDays")), new Yen(Number(Text("exit.exportFee"))), new Yen(Number(Text("exit.egressFee"))),
            YesNo.Of(Text("exit.erasureCertificate")) == true, (int)Number(Text("exit.retentionDays")), Maybe("exit.dataFormatEn")),
        new Accessibility(Text("accessibility.level"), Day(Maybe("accessibility.testedOn")), Maybe("accessibility.statement")),
        [.. MandatoryKeys.All.Select(point => new MandatoryPoint(point.Letter, Text(point.Proof), Text(point.ProofEn)))],
        [.. Rows("references.manuals").Select(row => new Manual(row.TextOf("title")!, row.TextOf("titleEn")!, row.TextOf("address")!))]);

    private ListedPlan PlanOf(MapNode plan)
    {
        var code = plan.TextOf("code")!;
        return new(
            code, plan.TextOf("name")!, plan.TextOf("nameEn")!, (int)Number(plan.TextOf("minimumMonths")!),
            [.. Rows(PriceKeys.Tiers).Where(tier => tier.TextOf("plan") == code).Select(TierOf)],
            [.. Rows(PriceKeys.Options).Where(option => option.TextOf("plan") == code).Select(option => new PlanOption(
                option.TextOf("code")!, option.TextOf("name")!, option.TextOf("nameEn")!, YenOf(option, "initial"), YenOf(option, "monthly")))]);
    }

    private static PriceTier TierOf(MapNode tier) => new(
        (int)Number(tier.TextOf("fromPopulation")!), tier.TextOf("toPopulation") is { } to ? (int)Number(to) : null,
        YenOf(tier, "initial"), YenOf(tier, "migration"), YenOf(tier, "monthly"), YenOf(tier, "cloudMonthly"), YenOf(tier, "lineMonthly"));

    private string Text(string key) => Maybe(key) ?? throw new InvalidOperationException($"A valid descriptor answers {key}.");

    private string? Maybe(string key) => AnswerReading.TextOf(answers, key);

    private IReadOnlyList<string> Texts(string key) => AnswerReading.Of(answers, key) switch
    {
        ListNode list => [.. list.Items.OfType<TextNode>().Where(item => !item.IsEmpty).Select(item => item.Text)],
        TextNode text => [text.Text],
        _ => [],
    };

    private IEnumerable<MapNode> Rows(string key) => AnswerReading.RowsOf(answers, key).Select(row => row.Cells);

    private static Yen YenOf(MapNode row, string key) => new(Number(row.TextOf(key)!));

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
