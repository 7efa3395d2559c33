using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace VendorKit.Edge;

internal static class KitJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 32,
    };

    /// <summary>The body of a request as a JSON object, or the refusal.</summary>
    public static async Task<(JsonObject? Body, BrokerAnswer? Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        var whole = new byte[limit + 1];
        var length = await request.Body.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, ct);
        if (length > limit)
        {
            return (null, BrokerAnswer.Refused(StatusCodes.Status413PayloadTooLarge, "PayloadTooLarge", $"A body may have {limit} bytes."));
        }

        try
        {
            var node = JsonNode.Parse(
                whole.AsSpan(0, length), documentOptions: new JsonDocumentOptions { MaxDepth = Options.MaxDepth, AllowDuplicateProperties = false });
            return node is JsonObject body ? (body, null) : (null, Malformed);
        }
        catch (JsonException)
        {
            return (null, Malformed);
        }
    }

    /// <summary>Equal objects, however their members are ordered; absent and empty are equal.</summary>
    public static bool Same(JsonObject? one, JsonObject? other) => JsonNode.DeepEquals(one ?? [], other ?? []);

    public static JsonObject Copy(JsonObject? body) => body?.DeepClone().AsObject() ?? [];

    private static BrokerAnswer Malformed => BrokerAnswer.Invalid("The body of the request is no readable JSON object.");
}
