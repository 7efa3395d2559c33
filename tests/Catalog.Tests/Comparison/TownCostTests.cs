using Catalog.Comparison;
using Catalog.Offerings;

namespace Catalog.Tests.Comparison;

public sealed class TownCostTests
{
    private static readonly ExitTerms Exit = new("CSV", 90, new Yen(120_000), new Yen(3_001), ErasureCertificate: true, 30);

    private static readonly Plan Plan = new("plan", "標準", "Standard", 12,
    [
        new PriceTier(0, 4_999, new Yen(500_000), new Yen(300_000), new Yen(40_000), new Yen(12_000), new Yen(3_333)),
        new PriceTier(5_000, null, new Yen(900_000), new Yen(700_000), new Yen(95_000), new Yen(25_000), new Yen(3_333)),
    ]);

    [Theory]
    [InlineData(0, 4_242_981)]
    [InlineData(4_999, 4_242_981)]
    [InlineData(5_000, 9_122_981)]
    public void Five_years_sum_every_charge_to_the_yen(int population, long expected) =>
        Assert.Equal(expected, TownCost.Of(Plan, Exit, population).Value!.Net.Amount);

    [Fact]
    public void Tax_is_rounded_once_and_cut()
    {
        var cost = TownCost.Of(Plan, Exit, 3_000).Value!;

        Assert.Equal(cost.Net.Amount / 10, cost.Tax.Amount);
        Assert.Equal(cost.Net + cost.Tax, cost.Gross);
        Assert.NotEqual(0, cost.Net.Amount % 10);
    }

    [Fact]
    public void A_population_without_a_band_has_no_price_and_says_so()
    {
        var small = new Plan("small", "小規模", "Small", 12, [new PriceTier(0, 10_000, Yen.Zero, Yen.Zero, new Yen(1), Yen.Zero, Yen.Zero)]);

        var refused = TownCost.Of(small, null, 10_001);

        Assert.Equal("offerings.no-price-for-population", refused.Fault!.Code);
        Assert.Equal("10,001", refused.Fault.Args[1]);
    }

    [Fact]
    public void Chosen_options_are_lines_of_their_own_and_count_in_every_sum()
    {
        var plain = TownCost.Of(Plan, Exit, 3_000).Value!;

        var cost = TownCost.Of(Plan, Exit, 3_000, [new PlanOption("sms", "通知", "Messages", new Yen(80_000), new Yen(12_000)), new PlanOption("visit", "訪問", "Visits", new Yen(1), Yen.Zero)]).Value!;

        Assert.Equal(
            [new CostLine(ChargeKind.Option, new Yen(80_000), 1, "sms"), new CostLine(ChargeKind.Option, new Yen(12_000), 60, "sms"), new CostLine(ChargeKind.Option, new Yen(1), 1, "visit")],
            cost.Lines.Where(line => line.Kind == ChargeKind.Option));
        Assert.Equal(new Yen(800_001), cost.Options);
        Assert.Equal(plain.Net + cost.Options, cost.Net);
        Assert.Equal(plain.NetPerYear + new Yen(144_000), cost.NetPerYear);
    }
}
