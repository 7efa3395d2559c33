namespace Catalog.Workbooks;

/// <summary>A range that is shown as one cell; its upper left cell holds the content.</summary>
internal sealed record MergedRange(int Top, int Left, int Bottom, int Right);

/// <summary>The merged ranges of a sheet, found by the cell.</summary>
internal sealed class MergedRanges(IReadOnlyList<MergedRange> ranges)
{
    public static readonly MergedRanges None = new([]);

    private readonly Dictionary<int, MergedRange[]> byColumn = [];

    /// <summary>The range over a cell; <c>null</c> for a cell of its own.</summary>
    public MergedRange? Over(int row, int column)
    {
        var candidates = InColumn(column);
        var (low, high) = (0, candidates.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = candidates[middle];
            if (range.Top <= row && row <= range.Bottom)
            {
                return range;
            }

            (low, high) = range.Bottom < row ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Sorted when a column is first asked for: a table asks for a dozen of them.</summary>
    private MergedRange[] InColumn(int column)
    {
        if (!byColumn.TryGetValue(column, out var sorted))
        {
            sorted = [.. ranges.Where(range => range.Left <= column && column <= range.Right).OrderBy(range => range.Top)];
            byColumn.Add(column, sorted);
        }

        return sorted;
    }
}
