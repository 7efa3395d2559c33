using Benchmarks.Measuring;
using Benchmarks.Rush;

namespace Benchmarks.Tests;

/// <summary>Takes every measure but the rush, which has a test of its own, once over a hamlet of a country: no figure is asserted, only that there is one.</summary>
public sealed class EveryMeasureTests
{
    private static readonly BenchOptions Hamlet =
        BenchOptions.Default with { Offerings = 50, Rows = 40, Growth = [25, 50], Rounds = 1, Turn = TimeSpan.FromMilliseconds(40) };

    public static TheoryData<string> Measures => [.. BenchRun.All.Select(measure => measure.Name).Where(name => name != new RushMeasure().Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Measure_gives_figures(string name)
    {
        using var progress = new StringWriter();

        var results = await BenchRun.MeasureAsync(Hamlet with { Measures = [name] }, progress, TestContext.Current.CancellationToken);

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.False(result.Note.StartsWith("failed:", StringComparison.Ordinal), progress.ToString()));
    }

    [Fact]
    public async Task Run_that_is_stopped_says_so_and_leaves_in_order()
    {
        using var progress = new StringWriter();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.Equal(130, await BenchRun.RunAsync(["--offerings", "50", "--measures", "search"], progress, progress, stop.Token));
        Assert.Contains("Stopped.", progress.ToString(), StringComparison.Ordinal);
    }
}
