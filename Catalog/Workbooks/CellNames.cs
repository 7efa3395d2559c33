namespace Catalog.Workbooks;

/// <summary>Names of cells and columns as spreadsheet programs show them: C12, A1:C12.</summary>
internal static class CellNames
{
    public const int MostColumns = 16_384;

    public const int MostRows = 1_048_576;

    private const int Letters = 26;

    public static string Column(int number)
    {
        var name = string.Empty;
        for (var rest = number; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary><c>null</c> for a name that no sheet has.</summary>
    public static (int Row, int Column)? Cell(ReadOnlySpan<char> name)
    {
        var (column, at) = (0, 0);
        for (; at < name.Length && char.IsAsciiLetterUpper(name[at]) && column <= MostColumns; at++)
        {
            column = (column * Letters) + name[at] - 'A' + 1;
        }

        var row = 0;
        for (; at < name.Length && char.IsAsciiDigit(name[at]) && row <= MostRows; at++)
        {
            row = (row * 10) + name[at] - '0';
        }

        return at == name.Length && column is > 0 and <= MostColumns && row is > 0 and <= MostRows ? (row, column) : null;
    }

    public static MergedRange? Range(string? name)
    {
        var parts = (name ?? string.Empty).Split(':');
        return parts.Length == 2 && Cell(parts[0]) is var (top, left) && Cell(parts[1]) is var (bottom, right) && top <= bottom && left <= right
            ? new MergedRange(top, left, bottom, right)
            : null;
    }
}
