using System.Globalization;
using Catalog.Papers;

namespace Catalog.Selection.Papers;

/// <summary>予算要求資料: what the choice costs in each fiscal year, with what the sum rests on.</summary>
internal static class BudgetPaper
{
    /// <returns><c>null</c> while nothing is chosen or the choice has no price.</returns>
    public static Paper? Write(CaseFacts facts)
    {
        var years = YearlyCost.Of(facts);
        return years.Count == 0 ? null : new Paper(
            "budget", facts.Words["BudgetTitle"], PaperSize.A4, facts.Foot,
            [
                new PaperFacts(
                [
                    new PaperFact(facts.Words["Case"], facts.Title), new PaperFact(facts.Words["Town"], facts.Words["TownOf", facts.Town, facts.Population]),
                    new PaperFact(facts.Words["Chosen"], facts.Words["ChosenOf", facts.NameOf(facts.Chosen!), facts.VendorOf(facts.Chosen!)]),
                    new PaperFact(facts.Words["RestsOn"], facts.Words[facts.Quote(facts.Chosen!) is null ? "RestsOnList" : "RestsOnQuote"]),
                ]),
                new PaperHeading(facts.Words["ByYear"]),
                Table(facts, years),
                new PaperText(facts.Words["BudgetNote"]),
                new PaperHeading(facts.Words["Reason"]), new PaperText(facts.Decision!.Value.GetProperty("words").GetString()!),
            ]);
    }

    private static PaperTable Table(CaseFacts facts, IReadOnlyList<YearlyCost> years) => new(
        [
            new PaperColumn(facts.Words["Year"], 3), new PaperColumn(facts.Words["Once"], 3), new PaperColumn(facts.Words["Recurring"], 3),
            new PaperColumn(facts.Words["Net"], 3), new PaperColumn(facts.Words["Gross"], 3),
        ],
        [
            .. years.Select(year => (IReadOnlyList<PaperCell>)
                [NameOf(facts, year.Number), year.Once.Amount, year.Recurring.Amount, year.Net.Amount, year.Gross.Amount]),
            [
                facts.Words["Sum"], years.Sum(year => year.Once.Amount), years.Sum(year => year.Recurring.Amount),
                years.Sum(year => year.Net.Amount), years.Sum(year => year.Gross.Amount),
            ],
        ]);

    /// <summary>The fiscal year where the start is known, else its number.</summary>
    private static string NameOf(CaseFacts facts, int number) =>
        facts.Part("calendar") is { } calendar && CaseFacts.Some(calendar, "startsOn") is { } day
            ? facts.Words.Year(new FiscalYear(FiscalYear.Of(DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Year + number - 1))
            : facts.Words["YearNumber", number];
}
