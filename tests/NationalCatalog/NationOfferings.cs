using System.Globalization;
using Catalog;
using Catalog.Offerings;

namespace NationalCatalog;

/// <summary>An invented product: its record in the catalog and who makes it.</summary>
internal sealed record NationOffering(int Number, Offering Offering, NationVendor Vendor);

/// <summary>Products of invented vendors; a few large vendors have many, most have few.</summary>
internal sealed class NationOfferings(NationScale scale, IReadOnlyList<NationVendor> vendors)
{
    private static readonly DateOnly First = new(2025, 4, 1);

    public NationOffering Make(int number)
    {
        var chance = Chance.For(scale.Seed, "offering", number);
        var vendor = vendors[number < vendors.Count ? number : chance.Skewed(vendors.Count)];
        var trades = Trades(number, chance);
        var code = string.Create(CultureInfo.InvariantCulture, $"n{vendor.Number:000}-{number:000000}");
        var suffix = chance.Pick(Vocabulary.Slots["suffix"]);
        var offering = new Offering(
            code,
            vendor.Vendor.Id,
            $"{vendor.Brand.Name}{trades[0].Name}{suffix}",
            $"{vendor.Brand.Romaji} {trades[0].NameEn}",
            Origin.Fictional,
            Kind(trades[0], chance),
            [.. trades.Select(trade => trade.Id).Order(StringComparer.Ordinal)],
            Tokyo.StartOf(First.AddDays(chance.Below(500))));
        offering.Describe(Statement(trades[0], vendor, chance));
        foreach (var plan in NationPlans.Of(code, chance))
        {
            offering.Price(plan);
        }

        return new NationOffering(number, offering, vendor);
    }

    /// <summary>Every fourth serves two systems.</summary>
    private TradeSystem[] Trades(int number, Chance chance)
    {
        var systems = Vocabulary.Systems.Take(scale.Specs).ToList();
        var first = chance.Below(systems.Count);
        return number % 4 == 3 ? [systems[first], systems[(first + 1 + chance.Below(systems.Count - 1)) % systems.Count]] : [systems[first]];
    }

    private static OfferingKind Kind(TradeSystem trade, Chance chance) => trade.Id switch
    {
        "019" => chance.Happens(0.3) ? OfferingKind.VaccinationLedger : OfferingKind.HealthManagement,
        "001" => chance.Happens(0.5) ? OfferingKind.StandardSystem : chance.Happens(0.5) ? OfferingKind.WritelessCounter : OfferingKind.ResidentRegisterLink,
        _ => OfferingKind.StandardSystem,
    };

    private static OfferingStatement Statement(TradeSystem trade, NationVendor vendor, Chance chance)
    {
        var grammar = new Grammar(trade, chance);
        return new OfferingStatement(
            grammar.Say("summary"),
            $"A {trade.NameEn.ToLowerInvariant()} system by {vendor.Vendor.NameEn}.",
            chance.Happens(0.92) ? chance.Pick(Vocabulary.Choices["cloud"]) : null,
            Zones(chance),
            Area(vendor, chance),
            grammar.Say("support"),
            "Support on working days.",
            [.. Enumerable.Range(0, chance.Between(1, 3)).Select(_ => Interface(chance)).DistinctBy(each => each.Name)],
            [.. Enumerable.Range(0, chance.Between(0, 3)).Select(_ => Mark(grammar, chance)).DistinctBy(each => each.Mark)],
            new ExitTerms(grammar.Say("format"), chance.Between(1, 6) * 30, new Yen(chance.Below(40) * 10_000L), new Yen(chance.Below(10) * 10_000L), chance.Happens(0.8), chance.Between(1, 6) * 30));
    }

    private static NetworkZone[] Zones(Chance chance) => chance.Below(10) switch
    {
        < 5 => [NetworkZone.MyNumber],
        < 8 => [NetworkZone.MyNumber, NetworkZone.Lgwan],
        8 => [NetworkZone.Lgwan],
        _ => [NetworkZone.Lgwan, NetworkZone.Internet],
    };

    /// <summary>A third serves the whole country, the others the prefectures around the vendor's seat.</summary>
    private static string[] Area(NationVendor vendor, Chance chance)
    {
        if (chance.Happens(0.34))
        {
            return [];
        }

        var seat = int.Parse(vendor.Vendor.PrefectureNumber!, CultureInfo.InvariantCulture) - 1;
        var (before, after) = (chance.Below(4), chance.Below(5));
        return [.. Enumerable.Range(Math.Max(0, seat - before), Math.Min(46, seat + after) - Math.Max(0, seat - before) + 1).Select(NationVendors.Prefecture)];
    }

    private static LinkInterface Interface(Chance chance) => new(
        chance.Pick(Vocabulary.Choices["interface"]), chance.Happens(0.7) ? "1.0" : "1.1",
        chance.Happens(0.3) ? LinkRole.Provides : LinkRole.Consumes, chance.Happens(0.6) ? "REST" : "CSV");

    private static SecurityFact Mark(Grammar grammar, Chance chance) => new(
        chance.Pick(Vocabulary.Choices["mark"]),
        string.Create(CultureInfo.InvariantCulture, $"FICT-{chance.Below(100_000):00000}"),
        grammar.Say("scopeofmark"),
        First.AddDays(400 + chance.Below(1000)));
}
