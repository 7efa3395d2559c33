using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>選定理由書: what was asked, what was looked at, what was chosen and why, and by which way the contract is made.</summary>
internal static class ReasonPaper
{
    /// <returns><c>null</c> before the decision: there is no reason yet.</returns>
    public static Paper? Write(CaseFacts facts) => facts.Decision is not { } made ? null : new(
        "reason", facts.Words["ReasonTitle"], PaperSize.A4, facts.Foot,
        [
            new PaperFacts([.. Head(facts)]),
            new PaperHeading(facts.Words["Reason"]), new PaperText(made.GetProperty("words").GetString()!),
            new PaperHeading(facts.Words["Needs"]), .. Needs(facts),
            new PaperHeading(facts.Words["Candidates"]), Outcomes(facts),
            .. Route(facts),
        ]);

    private static IEnumerable<PaperFact> Head(CaseFacts facts)
    {
        var (words, made, chosen) = (facts.Words, facts.Decision!.Value, facts.Chosen!);
        yield return new PaperFact(words["Case"], facts.Title);
        yield return new PaperFact(words["Town"], words["TownOf", facts.Town, facts.Population]);
        yield return new PaperFact(words["Chosen"], words["ChosenOf", facts.NameOf(chosen), facts.VendorOf(chosen)]);
        if (facts.Quote(chosen) is { } quote)
        {
            yield return new PaperFact(words["Quoted"], words["TaxIncluded", words.Yen(quote.GetProperty("gross").GetInt64())]);
        }

        if (facts.ListPrice(chosen) is { } cost)
        {
            yield return new PaperFact(words["FiveYears"], words["TaxIncluded", words.Yen(cost.GetProperty("gross").GetInt64())]);
        }

        if (ComparisonPaper.Points(facts, chosen) is { } points)
        {
            yield return new PaperFact(words["Points"], points);
        }

        yield return new PaperFact(words["DecidedOn"], words["ByAt", words.At(CaseFacts.Instant(made, "at")), made.GetProperty("by").GetString()!]);
    }

    private static PaperBlock[] Needs(CaseFacts facts) => GuidedNeeds.Of(facts) is { Count: > 0 } guided
        ? [new PaperFacts(guided), .. facts.Needs.Any() ? Own(facts) : []]
        : facts.Needs.Any() ? Own(facts) : [new PaperText(facts.Words["NoNeeds"])];

    private static PaperBlock[] Own(CaseFacts facts) =>
        [new PaperTable(
            [new PaperColumn(facts.Words["Number"], 1), new PaperColumn(facts.Words["Strength"], 2), new PaperColumn(facts.Words["Need"], 9)],
            [.. facts.Needs.Select(need => (IReadOnlyList<PaperCell>)
                [need.GetProperty("number").GetInt64(), facts.Words.Term("Strength", need.GetProperty("strength").GetString()!), need.GetProperty("text").GetString()])])];

    private static PaperTable Outcomes(CaseFacts facts) => new(
        [new PaperColumn(facts.Words["Service"], 3), new PaperColumn(facts.Words["Vendor"], 3), new PaperColumn(facts.Words["Outcome"], 6)],
        [.. facts.Candidates.Select(candidate => candidate.GetProperty("offering").GetString()! is var code
            ? (IReadOnlyList<PaperCell>)[facts.NameOf(code), facts.VendorOf(code), ComparisonPaper.OutcomeOf(facts, candidate, code)]
            : [])]);

    private static IEnumerable<PaperBlock> Route(CaseFacts facts)
    {
        if (facts.Part("route") is not { } part || CaseFacts.Some(part, "route") is not { } route)
        {
            return [];
        }

        var kind = route.GetProperty("kind").GetString()!;
        return
        [
            new PaperHeading(facts.Words["Route"]),
            new PaperFacts(
            [
                new PaperFact(facts.Words["RouteKind"], facts.Words.Term("Route", kind)),
                .. CaseFacts.Some(route, "article") is { } article ? [new PaperFact(facts.Words["Article"], article.GetString()!)] : Array.Empty<PaperFact>(),
                new PaperFact(facts.Words["RouteBy"], facts.Words["ByAt", facts.Words.At(CaseFacts.Instant(part, "chosenAt")), part.GetProperty("chosenBy").GetString()!]),
            ]),
        ];
    }
}
