namespace Catalog.Publishing.Descriptors;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Similar
{
    /// <summary>The nearest of the words, if near enough to be a slip; among equally near ones the first.</summary>
    public static string? To(string typed, IEnumerable<string> words)
    {
        var most = Math.Clamp(typed.Length / 3, 1, 3);
        return words.Select(word => (word, Distance: Distance(typed.ToUpperInvariant(), word.ToUpperInvariant(), most)))
            .Where(each => each.Distance <= most)
            .OrderBy(each => each.Distance)
            .Select(each => each.word)
            .FirstOrDefault();
    }

    /// <summary>Letters added, dropped or changed; anything above the bound when there are more.</summary>
    private static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
        {
            return bound + 1;
        }

        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[right.Length];
    }
}
