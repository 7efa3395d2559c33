using System.Globalization;

namespace Catalog.Standards;

/// <summary>The order of version numbers: part by part as numbers, so that 10.0 follows 9.1.</summary>
public sealed class SpecNumber : IComparer<string>
{
    public static SpecNumber Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parts(x), Parts(y));
        for (var part = 0; part < Math.Max(left.Length, right.Length); part++)
        {
            var order = left.ElementAtOrDefault(part).CompareTo(right.ElementAtOrDefault(part));
            if (order != 0)
            {
                return order;
            }
        }

        return string.CompareOrdinal(x, y);
    }

    private static int[] Parts(string? number) =>
        [.. (number ?? string.Empty).Split('.').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value : 0)];
}
