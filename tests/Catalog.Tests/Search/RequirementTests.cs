using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Engine;
using Catalog.Search.Words;

namespace Catalog.Tests.Search;

/// <summary>Requirements and evidence, filled by hand: o1 states yes to A and B, o2 to A, o3 to nothing.</summary>
public sealed class RequirementTests
{
    private static readonly ConformanceBits Stated = new(
        "019 7.0", ["o1", "nobody", "o2", "o3"],
        [new RequirementBits("0190001", "接種の履歴を一覧で確認できること", [0b0111]), new RequirementBits("0190002", "予診票を再発行できること", [0b0001])],
        new Dictionary<EvidenceKind, ulong[]> { [EvidenceKind.VendorClaim] = [0b0101], [EvidenceKind.MachineTest] = [0b0001] });

    private static readonly OfferingSnapshot Snapshot = Invented.Snapshot(
        [.. Enumerable.Range(1, 3).Select(number => Invented.Document(number, $"製品{number}", Invented.Vendor(1, "甲")))], Stated);

    [Fact]
    public void Requirements_add_up()
    {
        Assert.Equal(["o1", "o2"], Codes(Find(null, ("requirement", ["0190001"]))));
        Assert.Equal(["o1"], Codes(Find(null, ("requirement", ["0190001", "0190002"]))));
    }

    [Fact]
    public void Word_of_a_requirement_finds_those_that_implement_it_and_the_match_names_it()
    {
        var found = Find("予診票");

        Assert.Equal(["o1"], Codes(found));
        Assert.Equal(
            new Match("予診票", MatchedField.Requirement, null, new MatchedRequirement("019 7.0", "0190002", "予診票を再発行できること")),
            Assert.Single(found.Page(OfferingSort.Neutral, 0, 1)[0].Matches));
    }

    [Fact]
    public void Evidence_is_counted_for_each_kind() => Assert.Equal(
        [("VendorClaim", 2), ("MachineTest", 1)],
        Find(null).Facets().Single(facet => facet.Name == "evidence").Values.Select(value => (value.Value, value.Count)));

    [Fact]
    public void Unknown_requirement_is_refused_with_examples()
    {
        var read = OfferingChoice.Read(new OfferingFilters(Requirement: ["0199999"]), Snapshot, hasTown: false);

        Assert.Equal(("search.unknown-filter-value", "requirement"), (read.Fault?.Code, read.Fault?.Field));
        Assert.Equal("0190001, 0190002", read.Fault!.Args[2]);
    }

    [Fact]
    public void Price_band_is_that_of_the_cheapest_plan_for_the_town_and_none_is_named()
    {
        var snapshot = Invented.Snapshot(
        [
            Invented.Document(1, "甲", Invented.Vendor(1, "甲"), prices: [Tier(0, 9_999, 1_000_000), Tier(10_000, null, 90_000_000)]),
            Invented.Document(2, "乙", Invented.Vendor(1, "甲"), prices: [Tier(10_000, null, 4_000_000)]),
        ]);

        var small = Prices(snapshot, 5_000);
        var large = Prices(snapshot, 10_000);

        Assert.Equal([("below-5m", 1), ("unpriced", 1)], small);
        Assert.Equal([("below-5m", 1), ("50m-100m", 1)], large);
    }

    [Fact]
    public void Price_without_a_town_is_refused() => Assert.Equal(
        "search.price-needs-town", OfferingChoice.Read(new OfferingFilters(Price: ["below-5m"]), Snapshot, hasTown: false).Fault?.Code);

    private static PriceTier Tier(int from, int? to, long initial) => new(from, to, new Yen(initial), Yen.Zero, Yen.Zero, Yen.Zero, Yen.Zero);

    private static IEnumerable<(string, int)> Prices(OfferingSnapshot snapshot, int population) =>
        new FoundOfferings(snapshot, new ReadQuery([], []), new ChosenFilters(), population, today: default).Facets().Single(facet => facet.Name == "price").Values.Select(value => (value.Value, value.Count));

    private static IEnumerable<string> Codes(FoundOfferings found) =>
        found.Page(OfferingSort.Neutral, 0, 10).Select(hit => hit.Document.Code).Order(StringComparer.Ordinal);

    private static FoundOfferings Find(string? text, params (string Filter, string[] Values)[] filters)
    {
        var chosen = new ChosenFilters();
        foreach (var (filter, values) in filters)
        {
            chosen.Add(filter, values);
        }

        return new FoundOfferings(Snapshot, new QueryReader(Snapshot).Read(text), chosen, population: null, today: default);
    }
}
