using Benchmarks.Measures;
using Benchmarks.Measuring;
using Benchmarks.Rush;

namespace Benchmarks;

/// <summary>One run: takes the measures one after the other and prints one table.</summary>
internal static class BenchRun
{
    public static IReadOnlyList<IMeasure> All { get; } =
    [
        new SearchMeasure(), new RequirementsMeasure(), new ApiMeasure(), new PageMeasure(), new ComparisonMeasure(),
        new StatementsMeasure(), new FreshnessMeasure(), new GrowthMeasure(), new RushMeasure(),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter progress, CancellationToken ct)
    {
        var (options, wrong) = BenchOptions.Read(arguments, [.. All.Select(measure => measure.Name)]);
        if (options is null)
        {
            await progress.WriteLineAsync(wrong);
            return 2;
        }

        try
        {
            var table = ResultTable.Of(await MeasureAsync(options, progress, ct), options, TimeProvider.System.GetUtcNow());
            await output.WriteLineAsync(table);
            if (options.Write is { } file)
            {
                await ResultTable.WriteAsync(file, table, ct);
            }

            return 0;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await progress.WriteLineAsync("Stopped.");
            return 130;
        }
    }

    /// <summary>A measure that fails leaves its reason in the table; the others are still taken.</summary>
    internal static async Task<IReadOnlyList<Result>> MeasureAsync(BenchOptions options, TextWriter progress, CancellationToken ct)
    {
        await using var bench = new Bench(options, progress);
        var results = new List<Result>();
        foreach (var measure in All.Where(measure => options.Measures.Count == 0 || options.Measures.Contains(measure.Name)))
        {
            await bench.SayAsync($"== {measure.Name}");
            try
            {
                results.AddRange(await measure.RunAsync(bench, ct));
            }
#pragma warning disable CA1031 // whatever it was, it belongs into the table
            catch (Exception failed) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await bench.SayAsync(failed.ToString());
                results.Add(Result.Skipped(measure.Name, "", $"failed: {failed.Message.ReplaceLineEndings(" ")}") with { Held = false });
            }
        }

        return results;
    }
}
