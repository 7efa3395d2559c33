using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>起案（回議書）: the sheet that goes round for seals, with what is asked of those who seal.</summary>
internal static class CirculationPaper
{
    /// <returns><c>null</c> before the decision.</returns>
    public static Paper? Write(CaseFacts facts) => facts.Decision is null ? null : new(
        "circulation", facts.Words["CirculationTitle"], PaperSize.A4, facts.Foot,
        [
            new PaperSeals([.. facts.Words["Offices"].Split(' ')]),
            new PaperFacts(
            [
                new PaperFact(facts.Words["Case"], facts.Words["CirculationCase", facts.Title]),
                new PaperFact(facts.Words["DraftedOn"], string.Empty), new PaperFact(facts.Words["ApprovedOn"], string.Empty),
                new PaperFact(facts.Words["DocumentNumber"], string.Empty), new PaperFact(facts.Words["KeptUntil"], string.Empty),
            ]),
            new PaperHeading(facts.Words["Asked"]),
            new PaperText(facts.Words["AskedWords", facts.NameOf(facts.Chosen!), facts.VendorOf(facts.Chosen!)]),
            new PaperFacts([.. Sums(facts)]),
            new PaperHeading(facts.Words["Enclosed"]),
            new PaperText(string.Join('\n', Enclosed(facts))),
        ]);

    private static IEnumerable<PaperFact> Sums(CaseFacts facts)
    {
        var years = YearlyCost.Of(facts);
        if (years.Count > 0)
        {
            yield return new PaperFact(facts.Words["SumOfYears", years.Count], facts.Words["TaxIncluded", facts.Words.Yen(years.Sum(year => year.Gross.Amount))]);
        }

        if (facts.Part("route") is { } part && CaseFacts.Some(part, "route") is { } route)
        {
            yield return new PaperFact(facts.Words["RouteKind"], facts.Words.Term("Route", route.GetProperty("kind").GetString()!));
        }
    }

    private static IEnumerable<string> Enclosed(CaseFacts facts) =>
        CasePapers.All.Where(paper => paper.Name != "circulation").Select(paper => paper.Write(facts)).OfType<Paper>()
            .Select((paper, at) => facts.Words["EnclosedLine", at + 1, paper.Title]);
}
