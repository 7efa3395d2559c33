using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LocalCloud.Broker;

internal static class BrokerJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The body of a request; null when it is not the JSON object the call asks for.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Options, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static T? Read<T>(JsonObject? body)
        where T : class
    {
        try
        {
            return body.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One text for equal objects, however their members are ordered; absent and empty are equal.</summary>
    public static string Canonical(JsonObject? body) => Sorted(body ?? []).ToJsonString(Options);

    public static JsonObject Parse(string canonical) => JsonNode.Parse(canonical)!.AsObject();

    private static JsonObject Sorted(JsonObject body) => new(
        body.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value))));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => Sorted(members),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
