namespace Catalog.Search.Words;

/// <summary>Letters wrong, missing, too many or swapped between two words (optimal string alignment).</summary>
internal static class EditDistance
{
    public static bool IsAtMost(int limit, string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return false;
        }

        int[] before = new int[right.Length + 1], last = [.. Enumerable.Range(0, right.Length + 1)], now = new int[right.Length + 1];
        for (var row = 1; row <= left.Length; row++)
        {
            if (Fill(now, last, before, (left, right, row)) > limit)
            {
                return false;
            }

            (before, last, now) = (last, now, before);
        }

        return last[^1] <= limit;
    }

    /// <summary>Fills one row from the two before it and gives its least distance.</summary>
    private static int Fill(int[] now, int[] last, int[] before, (string Left, string Right, int Row) at)
    {
        var (left, right, row) = at;
        var best = now[0] = row;
        for (var column = 1; column < now.Length; column++)
        {
            var cost = left[row - 1] == right[column - 1] ? 0 : 1;
            now[column] = Math.Min(Math.Min(last[column] + 1, now[column - 1] + 1), last[column - 1] + cost);
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
            {
                now[column] = Math.Min(now[column], before[column - 2] + 1);
            }

            best = Math.Min(best, now[column]);
        }

        return best;
    }
}
