using System.Globalization;
using Catalog;
using Catalog.Offerings;

namespace NationalCatalog;

/// <summary>Plans with a price for each band of population; larger towns pay more, but less for each person.</summary>
internal static class NationPlans
{
    private static readonly int[] Bands = [0, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000];

    public static IEnumerable<Plan> Of(string offering, Chance chance)
    {
        var names = Vocabulary.Slots["planname"];
        var count = chance.Between(1, 3);
        var first = chance.Below(names.Count);
        for (var plan = 0; plan < count; plan++)
        {
            yield return new Plan(
                string.Create(CultureInfo.InvariantCulture, $"{offering}-{plan + 1}"),
                names[(first + plan) % names.Count],
                chance.Pick(Vocabulary.Choices["plan"]),
                chance.Happens(0.7) ? 12 : 36,
                Tiers(chance.Between(30, 120) * (plan + 2) / 2, chance));
        }
    }

    private static PriceTier[] Tiers(int thousands, Chance chance)
    {
        // Some name no price for the largest cities, some none for the smallest towns.
        var (from, to) = (chance.Happens(0.2) ? 1 : 0, chance.Happens(0.3) ? Bands.Length - 1 : Bands.Length);
        return [.. Enumerable.Range(from, to - from).Select(band => Tier(band, thousands * (2 + (band * (band + 1) / 2)) / 2, to))];
    }

    private static PriceTier Tier(int band, int thousands, int end) => new(
        Bands[band],
        band + 1 < Bands.Length ? Bands[band + 1] - 1 : null,
        new Yen(thousands * 8_000L),
        new Yen(thousands * 12_000L),
        new Yen(thousands * 1_000L),
        new Yen(thousands * 180L),
        new Yen(18_000 + (band < end ? band : end) * 2_000L));
}
