using System.Text.Json;
using Catalog.Comparison;

namespace Catalog.Selection.Papers;

/// <summary>What one year of the contract costs, tax excluded.</summary>
/// <param name="Number">1, 2, 3 … from the start.</param>
/// <param name="Once">Start and migration in the first year, leaving in the last.</param>
/// <param name="Recurring">Fees, cloud share, line and options of the year.</param>
internal sealed record YearlyCost(int Number, Yen Once, Yen Recurring)
{
    private const int MonthsPerYear = 12;

    public Yen Net => Once + Recurring;

    /// <summary>Tax included, fractions cut for the year.</summary>
    public Yen Gross => Net + ConsumptionTax.On(Net);

    /// <summary>By the quote of the chosen one; without a quote by the published price. Empty when neither is there.</summary>
    public static IReadOnlyList<YearlyCost> Of(CaseFacts facts) =>
        facts.Chosen is not { } chosen ? []
        : facts.Quote(chosen) is { } quote ? OfQuote(quote)
        : OfList(facts, chosen);

    private static IReadOnlyList<YearlyCost> OfQuote(JsonElement quote)
    {
        var recurring = quote.GetProperty("recurring").EnumerateArray().Select(year => year.GetInt64()).ToList();
        var yearly = Sum(quote, "options", "cloudShare", "line");
        return [.. recurring.Select((fee, at) => new YearlyCost(
            at + 1,
            new Yen((at == 0 ? Sum(quote, "initial", "migration") : 0) + (at == recurring.Count - 1 ? Sum(quote, "exit") : 0)),
            new Yen(fee + yearly)))];
    }

    private static IReadOnlyList<YearlyCost> OfList(CaseFacts facts, string chosen)
    {
        if (facts.Listing(chosen) is not { } listing || facts.ListPrice(chosen) is not { } cost || Tier(facts, listing) is not { } tier)
        {
            return [];
        }

        var years = cost.GetProperty("years").GetInt32();
        var leaving = CaseFacts.Some(listing, "exit") is { } exit ? Sum(exit, "exportFee", "egressFee") : 0;
        return [.. Enumerable.Range(1, years).Select(number => new YearlyCost(
            number,
            new Yen((number == 1 ? Sum(tier, "initial", "migration") : 0) + (number == years ? leaving : 0)),
            new Yen(MonthsPerYear * Sum(tier, "monthly", "cloudMonthly", "lineMonthly"))))];
    }

    private static JsonElement? Tier(CaseFacts facts, JsonElement listing) => listing.GetProperty("plans").EnumerateArray()
        .Where(plan => plan.GetProperty("code").GetString() == facts.Decision!.Value.GetProperty("plan").GetString())
        .SelectMany(plan => plan.GetProperty("tiers").EnumerateArray())
        .Where(tier => tier.GetProperty("fromPopulation").GetInt32() <= facts.Population
            && (CaseFacts.Some(tier, "toPopulation") is not { } to || facts.Population <= to.GetInt32()))
        .Cast<JsonElement?>().FirstOrDefault();

    private static long Sum(JsonElement element, params ReadOnlySpan<string> members)
    {
        var sum = 0L;
        foreach (var member in members)
        {
            sum += element.GetProperty(member).GetInt64();
        }

        return sum;
    }
}
