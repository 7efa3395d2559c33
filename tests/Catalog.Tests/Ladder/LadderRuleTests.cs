using System.Globalization;
using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using CsCheck;

namespace Catalog.Tests.Ladder;

public sealed class LadderRuleTests
{
    private static readonly DateOnly First = new(2026, 4, 1);

    private static readonly Gen<LadderNight[]> Nights = Gen.Select(Gen.Int[0, 40], Gen.Int[0, LadderRule.HighestOfRun], Gen.Int[0, 3])
        .Select((day, reached, silent) => new LadderNight(First.AddDays(day), silent == 0 ? 0 : reached, silent == 0))
        .Array[0, 60].Select(runs => runs.OrderBy(run => run.Day).ToArray());

    /// <summary>One sign for each night: a level, or a dot where the broker was silent.</summary>
    [Theory]
    [InlineData("", null)]
    [InlineData("0", 0)]
    [InlineData("3", 3)]
    [InlineData("37", 7)]
    [InlineData("73", 3)]
    [InlineData(".", null)]
    [InlineData("..", null)]
    [InlineData("...", 0)]
    [InlineData("7.", 7)]
    [InlineData("7..", 7)]
    [InlineData("7...", 0)]
    [InlineData("7..7..", 7)]
    [InlineData("7...5", 5)]
    [InlineData("777777777777777777777777777777", 8)]
    [InlineData("77777777777777777777777777777", 7)]
    [InlineData("777777777777777.777777777777777", 8)]
    [InlineData("777777777777777..777777777777777", 8)]
    [InlineData("777777777777777...777777777777777", 7)]
    [InlineData("777777777777777677777777777777", 7)]
    [InlineData("777777777777777777777777777777..", 8)]
    [InlineData("7777777777777777777777777777776", 6)]
    public void Level_follows_from_the_nights(string nights, int? level) => Assert.Equal(level, LadderRule.Of(Read(nights)).Level);

    [Fact]
    public void Newest_run_of_a_day_counts_at_once_and_the_worst_decides_whether_the_day_was_held()
    {
        var held = Read(new string('7', LadderRule.NightsToHold)).ToList();
        var today = held[^1].Day.AddDays(1);

        var mended = LadderRule.Of([.. held, new LadderNight(today, 4), new LadderNight(today, 7)]);
        var unlucky = LadderRule.Of([.. held, new LadderNight(today, 7), new LadderNight(today, 0, IsSilent: true)]);

        Assert.Equal(new LadderStanding(7, 0), mended);
        Assert.Equal(new LadderStanding(8, LadderRule.NightsToHold + 1), unlucky);
    }

    [Fact]
    public void Whatever_was_before_a_newest_run_that_fails_puts_the_listing_exactly_where_it_failed() => Nights.Sample(runs =>
    {
        var day = runs.Length == 0 ? First : runs[^1].Day.AddDays(1);

        return Enumerable.Range(0, LadderRule.HighestOfRun).All(reached => LadderRule.Of([.. runs, new LadderNight(day, reached)]).Level == reached);
    });

    [Fact]
    public void Level_is_in_its_bounds_and_the_top_is_never_reached_without_enough_held_nights() => Nights.Sample(runs =>
    {
        var standing = LadderRule.Of(runs);
        var held = runs.GroupBy(run => run.Day).Count(day => day.Any(run => !run.IsSilent) && day.All(run => run.IsSilent || run.Reached == LadderRule.HighestOfRun));

        return standing.Level is null or (>= 0 and <= LadderRule.Top) && standing.HeldNights <= held && (standing.Level != LadderRule.Top || held >= LadderRule.NightsToHold);
    });

    [Fact]
    public void Silent_night_never_raises_a_level() => Nights.Sample(runs =>
    {
        var day = runs.Length == 0 ? First : runs[^1].Day.AddDays(1);
        var (before, after) = (LadderRule.Of(runs).Level, LadderRule.Of([.. runs, new LadderNight(day, 0, IsSilent: true)]).Level);

        return after == before || after == 0;
    });

    [Fact]
    public void Run_reaches_the_highest_level_below_its_first_failure()
    {
        foreach (var broken in LadderChecks.All)
        {
            var verdicts = LadderChecks.All.ToDictionary(check => check.Name, check => check == broken ? CheckVerdict.Fail : CheckVerdict.Pass);

            Assert.Equal(broken.Level - 1, LadderChecks.Reached(verdicts));
        }

        Assert.Equal(7, LadderChecks.Reached(LadderChecks.All.ToDictionary(check => check.Name, _ => CheckVerdict.NotApplicable)));
        Assert.Equal(0, LadderChecks.Reached(new Dictionary<string, CheckVerdict>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void Every_check_and_every_level_has_its_words(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(LadderChecks.All, check => Assert.True(check.Speaks(culture), check.Name));
        Assert.All(Enumerable.Range(0, LadderRule.Top + 1).Select(level => (int?)level).Append(null), level =>
            Assert.NotEqual(LadderLevels.Name(level, culture), LadderLevels.Meaning(level, culture)));
    }

    private static IEnumerable<LadderNight> Read(string nights) =>
        nights.Select((sign, place) => new LadderNight(First.AddDays(place), sign == '.' ? 0 : sign - '0', sign == '.'));
}
