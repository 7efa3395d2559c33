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
        await using var portal = new PortalServer(country.Database.Options, keepsPages: true);
        await using var plain = await PlainServer.StartAsync(string.Empty, ct);
        IReadOnlyList<string> addresses = [.. country.Queries.Select(query => $"/api/v1/offerings?q={Uri.EscapeDataString(query)}")];
        await bench.SayAsync($"{HttpLoad.Connections} connections …");
        var (ours, rival, ratio) = await HttpContest.RunAsync(portal.Address, addresses, plain.Address, "/json", bench.Options, ct);
        using var connection = await RawConnection.OpenAsync(portal.Address, ct);
        var bytes = new List<double>();
        foreach (var address in addresses.Take(50))
        {
            bytes.Add((await connection.AskAsync(HttpLoad.RequestOf(portal.Address, address), ct)).BodyBytes);
        }

        return [Result.AtLeast("GET /api/v1/offerings with facets ÷ a trivial JSON endpoint", ours, rival, ratio, Least, "/s", $"500 different queries; median answer {Result.Show(Figures.Median(bytes))} bytes")];
    }
}
