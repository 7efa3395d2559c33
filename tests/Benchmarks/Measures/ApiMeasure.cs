using Benchmarks.Measuring;
using Benchmarks.Servers;

namespace Benchmarks.Measures;

/// <summary>The search of the public API beside an endpoint that answers one small JSON object.</summary>
internal sealed class ApiMeasure : IMeasure
{
    private const double Least = 0.25;

    public string Name => "api";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        await using var keeping = new PortalServer(country.Database.Options, keepsPages: true);
        await using var forgetting = new PortalServer(country.Database.Options, keepsPages: false);
        await using var plain = await PlainServer.StartAsync(string.Empty, ct);
        // No address twice: two requests for one address would wait for one answer.
        IReadOnlyList<string> addresses = [.. country.Queries.Distinct(StringComparer.Ordinal).Select(query => $"/api/v1/offerings?q={Uri.EscapeDataString(query)}")];
        var bytes = await MedianBytesAsync(keeping.Address, addresses, ct);
        var note = $"{addresses.Count} different queries in turn; median answer {Result.Show(bytes)} bytes";
        return
        [
            await RunAsync("GET /api/v1/offerings with facets ÷ a trivial JSON endpoint", keeping, $"as the product answers, replies kept until the catalog changes; {note}"),
            await RunAsync("The same, each reply computed", forgetting, $"no reply kept; {note}"),
        ];

        async Task<Result> RunAsync(string measure, PortalServer portal, string said)
        {
            await bench.SayAsync($"{HttpLoad.Connections} connections: {measure} …");
            var (ours, rival, ratio) = await HttpContest.RunAsync(portal.Address, addresses, plain.Address, "/json", bench.Options, ct);
            return Result.AtLeast(measure, ours, rival, ratio, Least, "/s", said);
        }
    }

    /// <summary>Asks each once, so that what is kept is there.</summary>
    private static async Task<double> MedianBytesAsync(Uri server, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        using var connection = await RawConnection.OpenAsync(server, ct);
        var bytes = new List<double>();
        foreach (var address in addresses)
        {
            bytes.Add((await connection.AskAsync(HttpLoad.RequestOf(server, address), ct)).BodyBytes);
        }

        return Figures.Median(bytes);
    }
}
