using System.Globalization;
using Marketplace.Api.Ladder;
using Marketplace.Api.Ladder.Nights;

namespace Marketplace.Api.Tests.Ladder;

public sealed class NightTests
{
    [Theory]
    [InlineData("2026-04-01T16:59:59Z", 2, null)]
    [InlineData("2026-04-01T17:00:00Z", 2, "2026-04-02")]
    [InlineData("2026-04-02T14:59:59Z", 2, "2026-04-02")]
    [InlineData("2026-04-02T15:00:00Z", 2, null)]
    [InlineData("2026-04-02T15:00:00Z", 0, "2026-04-03")]
    [InlineData("2026-04-02T13:59:59Z", 23, null)]
    public void Night_begins_at_its_hour_of_Tokyo_and_lasts_until_the_day_is_over(string now, int hour, string? night) => Assert.Equal(
        night is null ? null : DateOnly.Parse(night, CultureInfo.InvariantCulture), NightWorker.NightOf(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), hour));

    [Theory]
    [InlineData(-1, 0, 2)]
    [InlineData(24, 101, 2)]
    [InlineData(24, 4, 1)]
    [InlineData(0, 1, 0)]
    [InlineData(23, 100, 0)]
    public void Every_wrong_option_is_named_at_once(int hour, int atOnce, int wrong)
    {
        var checkedOptions = new LadderOptionsCheck().Validate(null, new LadderOptions { Hour = hour, MostAtOnce = atOnce });

        Assert.Equal(wrong, checkedOptions.Failures?.Count() ?? 0);
        Assert.All(checkedOptions.Failures ?? [], failure => Assert.StartsWith("Ladder:", failure, StringComparison.Ordinal));
    }
}
