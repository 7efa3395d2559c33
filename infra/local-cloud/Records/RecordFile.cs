using System.Security.Cryptography;
using System.Text;

namespace LocalCloud.Records;

/// <summary>All records of a tenant as one CSV file (RFC 4180, UTF-8, one header).</summary>
internal sealed record RecordFile(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const string Format = "csv";

    public string Write() => string.Concat(Rows.Prepend(Header).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

    /// <summary>Null when it is no such file.</summary>
    public static RecordFile? Read(string text)
    {
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields).ToList();
        return lines.Count > 0 && lines.TrueForAll(line => line.Count == lines[0].Count) ? new RecordFile(lines[0], lines[1..]) : null;
    }

    public static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    /// <summary>No field of this cloud's records holds a line break, so that a line is a row.</summary>
    private static List<string> Fields(string line)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var place = 0; place < line.Length; place++)
        {
            if (line[place] == '"' && isQuoted && place + 1 < line.Length && line[place + 1] == '"')
            {
                field.Append(line[place++]);
            }
            else if (line[place] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[place] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[place]);
            }
        }

        return [.. fields, field.ToString()];
    }
}
