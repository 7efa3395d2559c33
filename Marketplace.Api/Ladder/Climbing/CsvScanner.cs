using System.Text;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>Takes a CSV file (RFC 4180) apart letter by letter, so that no more than one line of it is ever held.</summary>
internal sealed class CsvScanner
{
    /// <summary>A quotation mark that is never closed must not fill the memory.</summary>
    public const int LongestLine = 1024 * 1024;

    private readonly StringBuilder field = new();
    private List<string> line = [];
    private int length;
    private bool isQuoted;
    private bool mayClose;

    /// <summary>An open quotation mark, or a line without end.</summary>
    public bool IsBroken => (isQuoted && !mayClose) || length > LongestLine;

    /// <returns>The line that ends with this letter; <c>null</c> = none does.</returns>
    public IReadOnlyList<string>? Take(char letter)
    {
        if (length++ > LongestLine)
        {
            return null;
        }

        if (isQuoted && !TakeQuoted(letter))
        {
            return null;
        }

        switch (letter)
        {
            case '"' when field.Length == 0:
                isQuoted = true;
                return null;
            case ',':
                EndField();
                return null;
            case '\r':
                return null;
            case '\n':
                EndField();
                return EndLine();
            default:
                field.Append(letter);
                return null;
        }
    }

    /// <returns>The last line, where the file does not end with the end of one.</returns>
    public IReadOnlyList<string>? End()
    {
        if (line.Count == 0 && field.Length == 0)
        {
            return null;
        }

        EndField();
        return EndLine();
    }

    /// <returns>Whether the letter stands behind the closing quotation mark and is still to be taken.</returns>
    private bool TakeQuoted(char letter)
    {
        if (mayClose)
        {
            mayClose = false;
            if (letter != '"')
            {
                isQuoted = false;
                return true;
            }

            field.Append(letter);
        }
        else if (letter == '"')
        {
            mayClose = true;
        }
        else
        {
            field.Append(letter);
        }

        return false;
    }

    private void EndField()
    {
        (isQuoted, mayClose) = (false, false);
        line.Add(field.ToString());
        field.Clear();
    }

    private List<string> EndLine()
    {
        var ended = line;
        (line, length) = ([], 0);
        return ended;
    }
}
