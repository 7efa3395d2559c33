using Benchmarks.Measuring;
using Benchmarks.Servers;

namespace Benchmarks.Measures;

/// <summary>Six offerings row by row over a whole specification: time of the server and size of the page on the wire.</summary>
internal sealed class ComparisonMeasure : IMeasure
{
    private const int Candidates = 6;

    private const double Milliseconds = 20;

    private const double Kilobytes = 150;

    public string Name => "comparison";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        var address = AddressOf(country);
        await using var portal = new PortalServer(country.Database.Options, keepsPages: false);
        using var connection = await RawConnection.OpenAsync(portal.Address, ct);
        var first = await connection.AskAsync(HttpLoad.RequestOf(portal.Address, address), ct);
        if (first.Status != 200)
        {
            return [Result.Skipped("Comparison of 6 offerings × 800 rows", $"≤ {Milliseconds} ms, ≤ {Kilobytes} kB", $"{address.Split('?')[0]} was answered with {first.Status}")];
        }

        await bench.SayAsync($"{address}, {first.BodyBytes} bytes uncompressed …");
        var plain = await TimesAsync(bench, connection, HttpLoad.RequestOf(portal.Address, address), ct);
        var packed = HttpLoad.RequestOf(portal.Address, address, "br");
        var times = await TimesAsync(bench, connection, packed, ct);
        var bytes = (await connection.AskAsync(packed, ct)).BodyBytes;
        return
        [
            Result.AtMost("Comparison of 6 offerings × 800 rows: server time, median", Figures.Quantile(plain, 0.5), Milliseconds, "ms",
                $"rendered anew each time, over one connection; with brotli {Result.Show(Figures.Quantile(times, 0.5))} ms; p99 {Result.Show(Figures.Quantile(plain, 0.99))} ms"),
            Result.AtMost("Comparison of 6 offerings × 800 rows: compressed bytes", bytes / 1000.0, Kilobytes, "kB", $"{Result.Show(first.BodyBytes / 1000.0)} kB uncompressed"),
        ];
    }

    /// <summary>The first six products that state something of the same version of the same specification.</summary>
    private static string AddressOf(LoadedCountry country)
    {
        var alike = country.Nation.Statements.Select(statement => (statement.Offering, statement.System, statement.SpecVersion))
            .GroupBy(statement => (statement.System, statement.SpecVersion)).First(group => group.Count() >= Candidates);
        var codes = string.Join('&', alike.Take(Candidates).Select(statement => $"offering={statement.Offering}"));
        return $"/compare/requirements?{codes}&spec={alike.Key.System}%40{alike.Key.SpecVersion}";
    }

    private static async Task<IReadOnlyList<double>> TimesAsync(Bench bench, RawConnection connection, byte[] request, CancellationToken ct)
    {
        var times = new List<double>();
        var warm = bench.Options.Turn / 2;
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) is var elapsed && elapsed < bench.Options.Turn + warm)
        {
            var asked = TimeProvider.System.GetTimestamp();
            await connection.AskAsync(request, ct);
            if (elapsed > warm)
            {
                times.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        return [.. times.Order()];
    }
}
