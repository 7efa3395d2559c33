using Benchmarks.Measuring;

namespace Benchmarks.Measures;

/// <summary>Ten million statements: how much they take on disk and in memory, and how long reading them takes.</summary>
internal sealed class StatementsMeasure : IMeasure
{
    private const double Megabytes = 100;

    private const double Million = 1_000_000;

    public string Name => "statements";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        var said = country.Nation.Scale.Statements * (double)country.Nation.Scale.Rows / Million;
        return
        [
            Result.AtMost("Statements on disk", country.StatementBytes / Million, Megabytes, "MB", $"{Result.Show(said)} million statements; growth of the SQLite file with releases, notes and indexes"),
        ];
    }
}
