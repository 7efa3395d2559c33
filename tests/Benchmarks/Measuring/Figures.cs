namespace Benchmarks.Measuring;

/// <summary>The two figures that everything is reported in.</summary>
internal static class Figures
{
    public static double Median(IReadOnlyList<double> values) => Quantile([.. values.Order()], 0.5);

    /// <summary>Of values in ascending order; the value that the share reaches, never one between two.</summary>
    public static double Quantile(IReadOnlyList<double> ascending, double share) =>
        ascending.Count == 0 ? double.NaN : ascending[Math.Min(ascending.Count - 1, (int)Math.Ceiling(share * ascending.Count) - 1)];
}
