using System.Globalization;
using System.Text.Json;
using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>比較表: every candidate with its facts, cost, quote, points and what became of it.</summary>
internal static class ComparisonPaper
{
    public static Paper? Write(CaseFacts facts) => new(
        "comparison", facts.Words["ComparisonTitle"], PaperSize.A3Lying, facts.Foot,
        [
            new PaperFacts([new PaperFact(facts.Words["Case"], facts.Title), new PaperFact(facts.Words["Town"], facts.Words["TownOf", facts.Town, facts.Population])]),
            new PaperHeading(facts.Words["Candidates"]),
            new PaperTable(Columns(facts.Words), [.. facts.Candidates.Select(candidate => Row(facts, candidate))]),
            new PaperText(facts.Words["ComparisonNote"]),
        ]);

    private static PaperColumn[] Columns(PaperWords words) =>
    [
        new(words["Service"], 4), new(words["Vendor"], 4), new(words["FiveYears"], 3), new(words["Quoted"], 3), new(words["Points"], 2),
        new(words["Zones"], 3), new(words["Cloud"], 2), new(words["Certificates"], 4), new(words["Exit"], 4), new(words["Outcome"], 6),
    ];

    private static PaperCell[] Row(CaseFacts facts, JsonElement candidate)
    {
        var code = candidate.GetProperty("offering").GetString()!;
        var listing = facts.Listing(code);
        return
        [
            facts.NameOf(code), facts.VendorOf(code), Amount(facts, facts.ListPrice(code)), Amount(facts, facts.Quote(code)), PointsAndSource(facts, code),
            Terms(facts, listing, "zones", "Zone"), listing is { } known ? CaseFacts.Some(known, "cloud")?.GetString() : null,
            Joined(listing, "certificates", "number"), Exit(facts, listing), OutcomeOf(facts, candidate, code),
        ];
    }

    /// <summary>What became of a candidate: chosen, dropped for a reason, or neither.</summary>
    public static string OutcomeOf(CaseFacts facts, JsonElement candidate, string code) =>
        code == facts.Chosen ? facts.Words["Chosen"]
        : CaseFacts.Some(candidate, "exclusion") is { } dropped
            ? facts.Words["Dropped", facts.Words.Term("Reason", dropped.GetProperty("reason").GetString()!), dropped.GetProperty("words").GetString()!]
        : facts.Words[facts.Chosen is null ? "Open" : "NotChosen"];

    /// <summary>Points of the scoring with two digits; weights times points come in ten-thousandths.</summary>
    public static string? Points(CaseFacts facts, string code) =>
        facts.Part("scores") is { } scores && CaseFacts.Some(scores, "result") is { } result
            ? result.GetProperty("ranking").EnumerateArray().Where(each => each.GetProperty("offering").GetString() == code)
                .Select(each => facts.Words["PointsOf", (each.GetProperty("total").GetInt32() / 10_000m).ToString("0.00##", CultureInfo.InvariantCulture), each.GetProperty("rank").GetInt32()])
                .FirstOrDefault()
            : null;

    private static string? PointsAndSource(CaseFacts facts, string code) => Points(facts, code) is not { } points ? null
        : facts.PriceSource(code) is { } source ? points + '\n' + facts.Words.Term("PriceSource", source)
        : points;

    private static PaperCell Amount(CaseFacts facts, JsonElement? cost) =>
        cost is { } known ? known.GetProperty("gross").GetInt64() : facts.Words["NoAmount"];

    private static string Terms(CaseFacts facts, JsonElement? listing, string member, string sort) => listing is not { } known ? string.Empty
        : string.Join('\n', known.GetProperty(member).EnumerateArray().Select(each => facts.Words.Term(sort, each.GetString()!)));

    private static string Joined(JsonElement? listing, string member, string name) => listing is not { } known ? string.Empty
        : string.Join('\n', known.GetProperty(member).EnumerateArray().Select(each => each.GetProperty(name).GetString()));

    private static string Exit(CaseFacts facts, JsonElement? listing) => listing is { } known && CaseFacts.Some(known, "exit") is { } exit
        ? facts.Words["ExitOf", exit.GetProperty("dataFormat").GetString()!, exit.GetProperty("noticeDays").GetInt32()]
        : facts.Words["NoExit"];
}
