using System.Text.Json;
using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>見積依頼書: the newest request for quotes, as every vendor got it.</summary>
internal static class QuoteRequestPaper
{
    /// <returns><c>null</c> = no quotes were asked for.</returns>
    public static Paper? Write(CaseFacts facts) => facts.Part("quotes")?.EnumerateArray().Cast<JsonElement?>().LastOrDefault() is not { } round ? null : new(
        "quote-request", facts.Words["QuoteRequestTitle"], PaperSize.A4, facts.Foot,
        [
            new PaperFacts(
            [
                new PaperFact(facts.Words["Case"], facts.Title), new PaperFact(facts.Words["Asking"], facts.Town),
                new PaperFact(facts.Words["Deadline"], facts.Words.At(CaseFacts.Instant(round, "deadline"))),
                new PaperFact(facts.Words["Term"], facts.Words["YearsOf", round.GetProperty("years").GetInt32()]),
            ]),
            new PaperHeading(facts.Words["AskedFor"]), new PaperText(round.GetProperty("text").GetString()!),
            new PaperText(facts.Words["QuoteLines"]),
            new PaperHeading(facts.Words["Invited"]),
            new PaperTable(
                [new PaperColumn(facts.Words["Service"], 3), new PaperColumn(facts.Words["Vendor"], 3)],
                [.. round.GetProperty("invitations").EnumerateArray().Select(each => (IReadOnlyList<PaperCell>)
                    [each.GetProperty("offeringName").GetString(), each.GetProperty("vendorName").GetString()])]),
            new PaperText(facts.Words["QuoteSealed"]),
        ]);
}
