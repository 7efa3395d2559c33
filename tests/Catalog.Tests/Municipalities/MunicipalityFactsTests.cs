using Catalog.Municipalities;
using Catalog.Seeding;

namespace Catalog.Tests.Municipalities;

/// <summary>The shipped facts against the totals that their publishers state.</summary>
public sealed class MunicipalityFactsTests
{
    /// <summary>Marks in the published list of the end of December 2025, all areas and all 935 bodies.</summary>
    private const int PublishedLateSystems = 8_956;

    /// <summary>Marks for the common functions (共通機能): a 21st column, which is no legal area.</summary>
    private const int CommonFunctions = 498;

    /// <summary>Marks of 37 prefectures in the 20 areas; prefectures are no buyers here.</summary>
    private const int Prefectures = 48;

    private static readonly Dictionary<string, Prefecture> ByNumber = MunicipalityFacts.Prefectures().ToDictionary(prefecture => prefecture.Number);
    private static readonly Municipality[] All = [.. MunicipalityFacts.Municipalities(ByNumber)];
    private static readonly MigrationState[] States = [.. MunicipalityFacts.States()];

    [Fact]
    public void There_are_47_prefectures_and_1741_municipalities_of_six_kinds()
    {
        Assert.Equal(Enumerable.Range(1, 47).Select(number => $"{number:00}"), ByNumber.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(1741, All.DistinctBy(municipality => municipality.Code).Count());
        Assert.Equal(
            [20, 62, 710, 23, 743, 183],
            Enum.GetValues<MunicipalityKind>().Select(kind => All.Count(municipality => municipality.Kind == kind)));
    }

    [Fact]
    public void Population_adds_up_to_the_published_total_of_the_census() =>
        Assert.Equal(126_226_568, All.Sum(municipality => (long)municipality.Population));

    [Fact]
    public void Names_that_25_places_share_are_told_apart_by_code_and_prefecture()
    {
        var shared = All.GroupBy(municipality => municipality.Name).Where(same => same.Count() > 1).ToList();

        Assert.Equal(25, shared.Count);
        Assert.Equal(4, shared.Single(same => same.Key == "池田町").Count());
        Assert.All(shared, same => Assert.Equal(same.Count(), same.DistinctBy(municipality => municipality.PrefectureNumber).Count()));
    }

    [Fact]
    public void Every_municipality_has_a_state_for_each_of_the_20_areas_within_40_steps()
    {
        var states = States.ToLookup(state => state.Municipality, state => state.Area);

        Assert.Equal(All.Select(municipality => municipality.Code).ToHashSet(), [.. states.Select(municipality => municipality.Key)]);
        Assert.All(states, areas => Assert.Equal(Enumerable.Range(1, 20), areas));
        Assert.All(States, state => Assert.InRange(state.StepsDone, 0, MigrationState.StepsInAll));
    }

    [Fact]
    public void Late_marks_are_the_published_total_without_common_functions_and_prefectures()
    {
        var late = States.Where(state => state.IsExpectedLate).ToList();

        Assert.Equal(PublishedLateSystems - CommonFunctions - Prefectures, late.Count);
        Assert.Equal(8_410, late.Count);
        Assert.Equal(366, late.Count(state => state.Area == 17));
    }

    [Theory]
    [InlineData(0, 0, 999)]
    [InlineData(999, 0, 999)]
    [InlineData(7_417, 5_000, 9_999)]
    [InlineData(10_000, 10_000, 29_999)]
    [InlineData(3_777_491, 500_000, null)]
    public void Band_holds_the_population(int population, int from, int? to) =>
        Assert.Equal(new SizeBand(from, to), SizeBand.Of(population));

    [Fact]
    public void Bands_have_no_gap()
    {
        var bands = SizeBand.All;

        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
        Assert.Equal((0, null), (bands[0].From, bands[^1].To));
    }
}
