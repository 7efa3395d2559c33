using System.Text;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>A CSV file (RFC 4180, UTF-8) as its header and its rows.</summary>
internal sealed record CsvRows(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns><c>null</c> when it is no such file: not UTF-8, no header, an open quotation mark, or rows of another width.</returns>
    public static CsvRows? Read(byte[] file)
    {
        try
        {
            var lines = Lines(Strict.GetString(file).TrimStart('\uFEFF'));
            return lines is { Count: > 0 } && lines.TrueForAll(line => line.Count == lines[0].Count) ? new CsvRows(lines[0], lines[1..]) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The first row that is in one file and not in the other, whatever their order; <c>null</c> = the files say the same.</summary>
    public string? FirstDifference(CsvRows other)
    {
        if (!Header.SequenceEqual(other.Header, StringComparer.Ordinal))
        {
            return Joined(other.Header);
        }

        var (mine, theirs) = (Counted(), other.Counted());
        return mine.Keys.Concat(theirs.Keys).FirstOrDefault(row => mine.GetValueOrDefault(row) != theirs.GetValueOrDefault(row));
    }

    private Dictionary<string, int> Counted() => Rows.CountBy(Joined, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Every field quoted, so that no two different rows look alike.</summary>
    internal static string Joined(IReadOnlyList<string> row) => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static List<IReadOnlyList<string>>? Lines(string text)
    {
        var (scanner, lines) = (new CsvScanner(), new List<IReadOnlyList<string>>());
        foreach (var letter in text)
        {
            if (scanner.Take(letter) is { } line)
            {
                lines.Add(line);
            }
        }

        if (scanner.IsBroken)
        {
            return null;
        }

        return scanner.End() is { } last ? [.. lines, last] : lines;
    }
}
