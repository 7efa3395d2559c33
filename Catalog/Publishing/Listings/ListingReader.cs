using System.Globalization;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;

namespace Catalog.Publishing.Listings;

/// <summary>Takes the answers of a valid descriptor over into the types of the catalog. Of an unfinished one, what is missing is empty or left out.</summary>
internal sealed class ListingReader(Descriptor descriptor, bool isFinished = true)
{
    private readonly MapNode answers = descriptor.Answers;

    public Listing Read() => new(
        descriptor.Vendor,
        descriptor.Offering,
        Text("product.name"),
        Text("product.nameEn"),
        One<OfferingKind>(Text("product.kind")),
        Texts("product.systems"),
        Statement(),
        [.. Rows(PriceKeys.Plans).Select(PlanOf)],
        Maybe("product.maker") is { } maker ? new Maker(maker, Text("product.makerNumber")) : null,
        Maybe("support.mail"));

    private OfferingStatement Statement() => new(
        Text("product.summary"),
        Text("product.summaryEn"),
        Text("operation.cloud"),
        [.. Texts("operation.zones").Select(One<NetworkZone>)],
        Texts("operation.prefectures"),
        Text("support.hours"),
        Text("support.hoursEn"),
        [.. Rows("linkage.interfaces").Select(row => new LinkInterface(Cell(row, "name"), Cell(row, "version"), One<LinkRole>(Cell(row, "role")), Cell(row, "method")))],
        [.. Rows("security.marks").Select(row => new SecurityFact(
            Cell(row, "mark"), Cell(row, "number"), Cell(row, "scope"), Day(row.TextOf("expiresOn")), row.TextOf("scopeEn")))],
        new ExitTerms(
            Text("exit.dataFormat"), Count(Text("exit.noticeDays")), new Yen(Number(Text("exit.exportFee"))), new Yen(Number(Text("exit.egressFee"))),
            YesNo.Of(Text("exit.erasureCertificate")) == true, Count(Text("exit.retentionDays")), Maybe("exit.dataFormatEn")),
        new Accessibility(Text("accessibility.level"), Day(Maybe("accessibility.testedOn")), Maybe("accessibility.statement")),
        [.. MandatoryKeys.All.Where(point => isFinished || Maybe(point.Proof) is not null).Select(point => new MandatoryPoint(point.Letter, Text(point.Proof), Text(point.ProofEn)))],
        [.. Rows("references.manuals").Select(row => new Manual(Cell(row, "title"), Cell(row, "titleEn"), Cell(row, "address")))]);

    private ListedPlan PlanOf(MapNode plan)
    {
        var code = Cell(plan, "code");
        return new(
            code, Cell(plan, "name"), Cell(plan, "nameEn"), Count(Cell(plan, "minimumMonths")),
            [.. Rows(PriceKeys.Tiers).Where(tier => tier.TextOf("plan") == code).Select(TierOf)],
            [.. Rows(PriceKeys.Options).Where(option => option.TextOf("plan") == code).Select(option => new PlanOption(
                Cell(option, "code"), Cell(option, "name"), Cell(option, "nameEn"), YenOf(option, "initial"), YenOf(option, "monthly")))]);
    }

    private PriceTier TierOf(MapNode tier) => new(
        Count(Cell(tier, "fromPopulation")), tier.TextOf("toPopulation") is { } to ? Count(to) : null,
        YenOf(tier, "initial"), YenOf(tier, "migration"), YenOf(tier, "monthly"), YenOf(tier, "cloudMonthly"), YenOf(tier, "lineMonthly"));

    private string Text(string key) => Maybe(key) ?? Missing(key);

    private string Cell(MapNode row, string key) => row.TextOf(key) ?? Missing(key);

    private string Missing(string key) => !isFinished ? string.Empty : throw new InvalidOperationException($"A valid descriptor answers {key}.");

    private string? Maybe(string key) => AnswerReading.TextOf(answers, key);

    private IReadOnlyList<string> Texts(string key) => AnswerReading.Of(answers, key) switch
    {
        ListNode list => [.. list.Items.OfType<TextNode>().Where(item => !item.IsEmpty).Select(item => item.Text)],
        TextNode text => [text.Text],
        _ => [],
    };

    private IEnumerable<MapNode> Rows(string key) => AnswerReading.RowsOf(answers, key).Select(row => row.Cells);

    private Yen YenOf(MapNode row, string key) => new(Number(Cell(row, key)));

    private int Count(string text) => isFinished || Number(text) <= int.MaxValue ? (int)Number(text) : 0;

    private long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : !isFinished ? 0 : throw new InvalidOperationException($"A valid descriptor has a number where this one has {text}.");

    private DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : text is null || !isFinished ? null : throw new InvalidOperationException($"A valid descriptor has a day where this one has {text}.");

    private T One<T>(string word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var one) ? one
        : !isFinished ? default : throw new InvalidOperationException($"A valid descriptor has one of {typeof(T).Name} where this one has {word}.");
}
