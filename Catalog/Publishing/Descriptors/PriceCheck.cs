using System.Globalization;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>Judges the bands of population of each plan together: ascending, without gap or overlap, open at the top only.</summary>
internal sealed class PriceCheck(QuestionSet set, MapNode answers, CheckLog log)
{
    private sealed record Band(int Row, long From, long? To, MapNode Cells);

    public void Run()
    {
        if (set.Find(PriceKeys.Tiers) is not { } tiers)
        {
            return;
        }

        var rows = AnswerReading.RowsOf(answers, PriceKeys.Tiers).ToList();
        foreach (var (row, plan) in AnswerReading.RowsOf(answers, PriceKeys.Plans))
        {
            if (plan.TextOf("code") is not { } code)
            {
                continue;
            }

            var own = rows.Where(each => each.Cells.TextOf("plan") == code).ToList();
            if (own.Count == 0 && rows.Count > 0)
            {
                log.Add(string.Create(CultureInfo.InvariantCulture, $"{PriceKeys.Plans}[{row}].code"), plan.Spot, TableFaults.PlanWithoutTier(Workbooks.Quote.Of(code)));
            }

            Bands(tiers, own.Select(each => BandOf(each.Row, each.Cells)).OfType<Band>());
        }
    }

    /// <summary>Rows whose ends cannot be read were refused already.</summary>
    private static Band? BandOf(int row, MapNode cells) =>
        Number(cells.TextOf("fromPopulation")) is { } from && (cells["toPopulation"] is null || Number(cells.TextOf("toPopulation")) is not null)
            ? new Band(row, from, Number(cells.TextOf("toPopulation")), cells)
            : null;

    private void Bands(Question tiers, IEnumerable<Band> bands)
    {
        Band? before = null;
        foreach (var band in bands)
        {
            var (row, from, earlier) = (band.Row + 1, Text(band.From), before);
            Func<string, Fault>? fault =
                band.To < band.From ? table => TableFaults.TierReversed(table, row, from, Text(band.To.Value))
                : earlier is null ? null
                : earlier.To is not { } end ? table => TableFaults.TierAfterOpen(table, row)
                : band.From <= end ? table => TableFaults.TierOverlap(table, row, from, Text(end))
                : band.From > end + 1 ? table => TableFaults.TierGap(table, row, from, Text(end + 1))
                : null;
            if (fault is not null)
            {
                log.Add(string.Create(CultureInfo.InvariantCulture, $"{PriceKeys.Tiers}[{band.Row}].fromPopulation"), band.Cells["fromPopulation"]!.Spot, culture => fault(tiers.Label.In(culture)));
            }

            before = band;
        }
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long population) => population.ToString("#,0", CultureInfo.InvariantCulture);
}

/// <summary>The tables of a set that hold prices.</summary>
internal static class PriceKeys
{
    public const string Plans = "plans.list";

    public const string Tiers = "plans.tiers";

    public const string Options = "plans.options";
}
