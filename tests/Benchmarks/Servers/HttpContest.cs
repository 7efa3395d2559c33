using Benchmarks.Measuring;

namespace Benchmarks.Servers;

/// <summary>Two addresses of servers in this process take turns under the same load.</summary>
internal static class HttpContest
{
    /// <summary>Requests a second of both, and the median over the rounds of their ratio.</summary>
    /// <param name="encoding">What both are asked for in <c>Accept-Encoding</c>.</param>
    public static async Task<(double Ours, double Rival, double Ratio)> RunAsync(
        Uri ours, IReadOnlyList<string> ourAddresses, Uri rival, string rivalAddress, BenchOptions options, CancellationToken ct,
        string? encoding = null)
    {
        await HttpLoad.RunAsync(ours, ourAddresses, options.Turn, ct, encoding);
        await HttpLoad.RunAsync(rival, [rivalAddress], options.Turn, ct, encoding);
        var rates = new List<(double Ours, double Rival)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var rivalFirst = round % 2 == 0 ? await HttpLoad.RunAsync(rival, [rivalAddress], options.Turn, ct, encoding) : (double?)null;
            var our = await HttpLoad.RunAsync(ours, ourAddresses, options.Turn, ct, encoding);
            rates.Add((our, rivalFirst ?? await HttpLoad.RunAsync(rival, [rivalAddress], options.Turn, ct, encoding)));
        }

        return (
            Figures.Median([.. rates.Select(rate => rate.Ours)]), Figures.Median([.. rates.Select(rate => rate.Rival)]),
            Figures.Median([.. rates.Select(rate => rate.Ours / rate.Rival)]));
    }
}
