using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>What the command line asks for.</summary>
/// <param name="Measures">Names of the measures to run; empty = all.</param>
/// <param name="Offerings">Size of the country.</param>
/// <param name="Growth">Sizes for the growth measure.</param>
/// <param name="Rounds">How often each contestant has its turn.</param>
/// <param name="Turn">Length of one turn.</param>
/// <param name="Write">Markdown file whose table is renewed; <c>null</c> = none.</param>
internal sealed record BenchOptions(
    IReadOnlyList<string> Measures, int Offerings, IReadOnlyList<int> Growth, int Rounds, TimeSpan Turn, string? Write)
{
    public static BenchOptions Default { get; } = new([], 10_000, [1_000, 10_000, 100_000], 5, TimeSpan.FromSeconds(2), null);

    /// <summary>Municipalities in the rush, each with one subscription at every broker.</summary>
    public int Towns { get; init; } = 1_741;

    /// <summary>Rows of each specification: smaller only in the smoke test.</summary>
    public int Rows { get; init; } = 800;

    /// <summary>The options, or a sentence on what is wrong with them.</summary>
    public static (BenchOptions? Options, string? Wrong) Read(IReadOnlyList<string> arguments, IReadOnlyCollection<string> known)
    {
        var options = Default;
        for (var place = 0; place < arguments.Count; place += 2)
        {
            if (place + 1 == arguments.Count)
            {
                return (null, $"{arguments[place]} needs a value.");
            }

            var value = arguments[place + 1];
            var read = arguments[place] switch
            {
                "--measures" => options with { Measures = value.Split(',') },
                "--offerings" when Number(value) is { } count => options with { Offerings = count },
                "--growth" when value.Split(',').Select(Number).ToList() is var sizes && sizes.TrueForAll(size => size is not null) =>
                    options with { Growth = [.. sizes.Select(size => size!.Value)] },
                "--towns" when Number(value) is { } towns => options with { Towns = towns },
                "--rounds" when Number(value) is { } rounds => options with { Rounds = rounds },
                "--seconds" when Number(value) is { } seconds => options with { Turn = TimeSpan.FromSeconds(seconds) },
                "--write" => options with { Write = value },
                _ => null,
            };
            if (read is null)
            {
                return (null, $"{arguments[place]} {value} is not understood.");
            }

            options = read;
        }

        var unknown = options.Measures.FirstOrDefault(name => !known.Contains(name));
        return unknown is null ? (options, null) : (null, $"There is no measure {unknown}; there are {string.Join(", ", known)}.");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
