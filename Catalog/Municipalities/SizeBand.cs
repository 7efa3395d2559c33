namespace Catalog.Municipalities;

/// <summary>A band of population in which municipalities are like each other (人口段階), as the census tables cut them.</summary>
/// <param name="From">Smallest population.</param>
/// <param name="To">Largest population; <c>null</c> = no upper end.</param>
public sealed record SizeBand(int From, int? To)
{
    private static readonly int[] Starts =
        [0, 1_000, 5_000, 10_000, 30_000, 50_000, 100_000, 200_000, 300_000, 500_000];

    /// <summary>From the smallest to the largest, without gap.</summary>
    public static IReadOnlyList<SizeBand> All { get; } =
        [.. Starts.Select((start, place) => new SizeBand(start, place + 1 < Starts.Length ? Starts[place + 1] - 1 : null))];

    public static SizeBand Of(int population)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        return All.Last(band => population >= band.From);
    }
}
