using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Wire;

/// <summary>A request or an answer of HTTP/1.1 as it stood on the wire, with its body out of its framing.</summary>
public sealed record WireMessage(string StartLine, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Of a request.</summary>
    public string Method => StartLine.Split(' ')[0];

    /// <summary>Of a request: path and query, byte for byte.</summary>
    public string Target => StartLine.Split(' ')[1];

    /// <summary>Of an answer.</summary>
    public int Status => int.Parse(StartLine.Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>The body as a JSON object; <c>null</c> when it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Body) as JsonObject;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    public static WireMessage Answer(int status, string body, params IReadOnlyList<(string Name, string Value)> headers) => new(
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted"),
        [KeyValuePair.Create("Content-Type", "application/json"), .. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
        Encoding.UTF8.GetBytes(body));

    public string? Header(string name) => Headers.LastOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public WireMessage With(string name, string value) => this with { Headers = [.. Without(Headers, name), KeyValuePair.Create(name, value)] };

    public byte[] ToBytes() => [.. Head(Body.Length), .. Body];

    /// <summary>Start line and headers, with a length that the body may or may not keep.</summary>
    public byte[] Head(long length)
    {
        var head = new StringBuilder(StartLine).Append("\r\n");
        foreach (var (name, value) in Without(Without(Headers, "Transfer-Encoding"), "Content-Length"))
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n\r\n").ToString());
    }

    private static IEnumerable<KeyValuePair<string, string>> Without(IEnumerable<KeyValuePair<string, string>> headers, string name) =>
        headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
