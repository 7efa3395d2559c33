using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>How brokers' JSON is read and written: snake_case, unknown members ignored, whatever the content type says.</summary>
internal static class BrokerJson
{
    /// <summary>The specification's limit for <c>operation</c>.</summary>
    private const int LongestOperation = 10_000;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 32,
    };

    public static bool IsSoundOperation(string? operation) => operation is not { Length: > LongestOperation };

    /// <returns><c>null</c> when the body is not the JSON object that the call promises.</returns>
    public static T? Read<T>(byte[]? body)
        where T : class, IBrokerReply
    {
        if (body is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body, Options) is { IsSound: true } sound ? sound : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
