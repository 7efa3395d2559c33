using Benchmarks.Measuring;
using Benchmarks.Rush;

namespace Benchmarks.Tests;

/// <summary>The rush on a small scale, with real worker processes, a real PostgreSQL and a real SIGKILL: no figure is asserted, only that nothing is lost or doubled.</summary>
public sealed class RushTests
{
    [Fact]
    public async Task Ledger_and_brokers_agree_to_the_last_tenant_after_a_worker_was_killed()
    {
        using var progress = new StringWriter();
        await using var bench = new Bench(BenchOptions.Default with { Towns = 30, Turn = TimeSpan.FromMilliseconds(200) }, progress);

        var results = await new RushMeasure().RunAsync(bench, TestContext.Current.CancellationToken);

        Assert.SkipWhen(results is [{ Ours: "not measured" }], "PostgreSQL was not found.");
        Assert.Contains("was killed", progress.ToString(), StringComparison.Ordinal);
        Assert.True(results.Single(result => result.Measure == RushMeasure.Disagreements).Held, progress.ToString());
    }
}
