using Benchmarks.Measuring;

namespace Benchmarks.Tests;

public sealed class TableTests
{
    private static readonly Result Row = Result.AtLeast("Search", ours: 1234, rival: 100, ratio: 12.34, least: 10, "/s");

    [Fact]
    public void Table_shows_both_sides_their_ratio_and_the_aim()
    {
        var table = ResultTable.Of([Row, Result.AtMost("p99", 7, 5, "ms")], BenchOptions.Default, DateTimeOffset.UnixEpoch);

        Assert.Contains("| Search | 1,234 /s | 100 /s | 12.3 | ≥ 10.0 | yes |", table, StringComparison.Ordinal);
        Assert.Contains("| p99 | 7.00 ms |  |  | ≤ 5.00 ms | **no** |", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_renews_the_table_and_nothing_else_of_the_page()
    {
        var ct = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "before\n<!-- measured: start -->\nold\n<!-- measured: end -->\nafter\n", ct);

        await ResultTable.WriteAsync(file, "new\n", ct);

        Assert.Equal("before\n<!-- measured: start -->\nnew\n<!-- measured: end -->\nafter\n", await File.ReadAllTextAsync(file, ct));
        File.Delete(file);
    }

    [Theory]
    [InlineData("--measures", "nothing")]
    [InlineData("--offerings", "many")]
    [InlineData("--rounds")]
    public void Option_that_cannot_be_meant_is_refused(params string[] arguments) =>
        Assert.NotNull(BenchOptions.Read(arguments, ["search"]).Wrong);

    [Fact]
    public void Options_are_read() => Assert.Equal(
        (500, 3, TimeSpan.FromSeconds(7), "page.md"),
        BenchOptions.Read(["--offerings", "500", "--rounds", "3", "--seconds", "7", "--write", "page.md"], []).Options is { } read
            ? (read.Offerings, read.Rounds, read.Turn, read.Write) : default);

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.99, 4)]
    [InlineData(0.01, 1)]
    public void Quantile_is_a_value_that_occurred(double share, double expected) => Assert.Equal(expected, Figures.Quantile([1, 2, 3, 4], share));
}
