using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog;

/// <summary>JSON in exactly one form (RFC 8785): what is signed or digested must have the same bytes for everybody who writes it.</summary>
/// <remarks>
/// Members stand in the order of their names by UTF-16 unit, nothing is written between them, text is UTF-8 and escaped only
/// where it must be. Numbers are integers that every reader holds exactly; there is no other number in what is kept here.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Largest integer that a reader with binary64 numbers still tells from its neighbours (RFC 7493).</summary>
    public const long LargestInteger = 9_007_199_254_740_991;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="InvalidOperationException">It holds a number that is no integer, or text that is no Unicode.</exception>
    public static byte[] Write(JsonNode node) => Write(JsonSerializer.SerializeToElement(node));

    /// <inheritdoc cref="Write(JsonNode)"/>
    public static byte[] Write(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        try
        {
            return StrictUtf8.GetBytes(text.ToString());
        }
        catch (EncoderFallbackException lone)
        {
            throw new InvalidOperationException("Text with half a surrogate pair has no canonical form.", lone);
        }
    }

    /// <summary>Reads bytes that are canonical to the last one; <c>null</c> = they are not, and <paramref name="firstWrong"/> says where.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> bytes, out int firstWrong)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var same = Write(document.RootElement);
            firstWrong = bytes.Span.CommonPrefixLength(same);
            return firstWrong == bytes.Length && firstWrong == same.Length ? document.RootElement.Clone() : null;
        }
        catch (JsonException broken)
        {
            firstWrong = (int)Math.Min(bytes.Length, broken.BytePositionInLine ?? 0);
            return null;
        }
        catch (InvalidOperationException)
        {
            firstWrong = 0;
            return null;
        }
    }

    /// <summary>An instant as it stands in canonical documents: UTC, to the microsecond, which both engines keep.</summary>
    public static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant as both engines give it back, so that what is written before and after keeping it is the same.</summary>
    public static DateTimeOffset Kept(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', '}', element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), member =>
                {
                    Append(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', ']', element.EnumerateArray(), each => Append(text, each));
                break;
            case JsonValueKind.String:
                Append(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Integer(element));
                break;
            default:
                text.Append(element.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? string.Empty : ",");
            append(item);
            isFirst = false;
        }

        text.Append(close);
    }

    private static string Integer(JsonElement number) =>
        number.TryGetInt64(out var value) && value is >= -LargestInteger and <= LargestInteger
            ? value.ToString(CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{number.GetRawText()} is no integer that every reader holds exactly.");

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            text.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => null,
            });
            if (unit is >= ' ' and not '"' and not '\\')
            {
                text.Append(unit);
            }
        }

        text.Append('"');
    }
}
